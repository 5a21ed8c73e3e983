package app.karat.ui.live;

import app.karat.ui.api.shop.Rates;
import app.karat.ui.api.shop.RatesApi;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The rate board of a branch, asked once for all screens that show it: a tick costs one call a chain, not one a screen. */
@Component
public class RateBoards {

    private static final Duration FRESH = Duration.ofMillis(900);

    private final RatesApi rates;
    private final Map<UUID, Kept> boards = new ConcurrentHashMap<>();

    RateBoards(RatesApi rates) {
        this.rates = rates;
    }

    /** The board as of less than a second ago; the branch id is unique over all chains. */
    public Rates board(UUID branch) {
        Kept kept = boards.get(branch);
        if (kept != null && kept.at.plus(FRESH).isAfter(Instant.now())) {
            return kept.rates;
        }
        Kept fresh = new Kept(rates.board(branch), Instant.now());
        boards.put(branch, fresh);
        return fresh.rates;
    }

    private record Kept(Rates rates, Instant at) {}
}
