package app.karat.shop.live;

import app.karat.kernel.live.LiveHealth;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Live updates in trouble make the service degraded, never down: screens fall back to polling and sales go on. */
@Component("live")
final class LiveHealthIndicator implements HealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED", "live updates are late, nothing is lost");

    private final LiveHealth live;

    LiveHealthIndicator(LiveHealth live) {
        this.live = live;
    }

    @Override
    public Health health() {
        Map<String, String> troubles = live.troubles();
        return troubles.isEmpty()
                ? Health.up().build()
                : Health.status(DEGRADED).withDetails(troubles).build();
    }
}
