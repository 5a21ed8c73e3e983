package app.karat.shop.metals.web;

import app.karat.kernel.values.Metal;
import app.karat.kernel.values.PlainDecimal;
import app.karat.shop.metals.GoldHistory;
import app.karat.shop.metals.market.Spot;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * Two series that must not be mixed up: real monthly prices, and what the feed reported lately.
 *
 * @param source of {@code points}
 * @param note what a reader must know about {@code points}
 */
record HistoryResponse(String source, String note, List<GoldHistory.Point> points, List<Recent> recent) {

    private static final int MOST_RECENT = 500;

    /** One report of the feed. */
    record Recent(
            Instant at,
            @JsonSerialize(using = PlainDecimal.class) BigDecimal usdPerOunce,
            String source) {}

    static HistoryResponse of(Metal metal, List<GoldHistory.Point> points, List<Recent> recent) {
        return metal == Metal.GOLD
                ? new HistoryResponse(GoldHistory.SOURCE, GoldHistory.NOTE, points, recent)
                : new HistoryResponse("none", "There is no long history of this metal.", List.of(), recent);
    }

    /** Thinned out evenly to at most 500 reports, oldest first, the newest always kept. */
    static List<Recent> thinned(List<Spot> newestFirst) {
        int step = Math.max(1, (newestFirst.size() + MOST_RECENT - 1) / MOST_RECENT);
        List<Recent> kept = new ArrayList<>();
        for (int i = 0; i < newestFirst.size(); i += step) {
            Spot spot = newestFirst.get(i);
            kept.add(new Recent(spot.at(), spot.usdPerOunce(), spot.source()));
        }
        return kept.reversed();
    }
}
