package app.karat.ui.api.shop;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a proof of the books found. */
public record Proof(
        UUID id,
        Instant at,
        @Nullable String by,
        long millis,
        String anchor,
        long findings,
        List<Checked> checks,
        Map<String, Long> counts) {

    /** One rule and what breaks it. */
    public record Checked(String name, String title, long findings, List<Finding> examples) {}

    /** One row at fault. */
    public record Finding(String document, String id, String detail) {}
}
