package app.karat.shop.books;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a proof of the books found.
 *
 * @param by who asked for it, absent when it was the night's
 * @param millis how long it took
 * @param anchor the head of the chain it looked at, to be printed on reports
 * @param findings rows at fault altogether; zero means that everything held
 * @param checks each rule with what breaks it
 * @param counts rows looked at, by table
 */
public record Proof(
        UUID id,
        Instant at,
        @Nullable String by,
        long millis,
        Anchor anchor,
        long findings,
        List<Checked> checks,
        Map<String, Long> counts) {

    /**
     * One rule and what breaks it.
     *
     * @param findings how many rows break it
     * @param examples the first of them
     */
    @Schema(name = "CheckedRule")
    public record Checked(String name, String title, long findings, List<Finding> examples) {

        /** Whether the rule holds. */
        public boolean holds() {
            return findings == 0;
        }
    }
}
