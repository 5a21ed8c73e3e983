package app.karat.shop;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the answer to a request with an {@code Idempotency-Key} can be had again.
 *
 * @param keep age from which a key may be cleared
 * @param clearEvery pause between two rounds of clearing
 */
@ConfigurationProperties("karat.idempotency")
record KeyKeeping(
        @DefaultValue("48h") Duration keep,
        @DefaultValue("1h") Duration clearEvery) {

    KeyKeeping {
        if (keep.compareTo(Duration.ofMinutes(1)) < 0 || clearEvery.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException(
                    "karat.idempotency: keep must be a minute at least, clear-every a second at least");
        }
    }
}
