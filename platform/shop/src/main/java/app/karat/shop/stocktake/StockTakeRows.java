package app.karat.shop.stocktake;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Between stock takes and their rows and JSON columns. */
final class StockTakeRows {

    private final JsonMapper json;
    private final ObjectReader counted;
    private final ObjectReader decisions;
    private final ObjectReader results;
    private final ObjectReader postings;

    /** The readers are made ready here: what the first use of a type would wait for has no place on an event loop. */
    StockTakeRows(JsonMapper json) {
        this.json = json;
        this.counted = json.readerFor(new TypeReference<Map<Found, Long>>() {});
        this.decisions = json.readerFor(new TypeReference<Map<String, CountResult.Decision>>() {});
        this.results = json.readerFor(CountResult.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.postings = json.readerFor(CountPosting.class).without(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    }

    String json(Object value) {
        return json.writeValueAsString(value);
    }

    StockTake take(Readable row) {
        String result = row.get("result", String.class);
        String posting = row.get("posting", String.class);
        return new StockTake(
                Objects.requireNonNull(row.get("id", UUID.class)),
                Objects.requireNonNull(row.get("branch_id", UUID.class)),
                row.get("category", String.class),
                StockTake.Status.valueOf(text(row, "status")),
                Objects.requireNonNull(row.get("started_at", Instant.class)),
                text(row, "started_by_name"),
                row.get("closed_at", Instant.class),
                row.get("closed_by_name", String.class),
                row.get("posted_at", Instant.class),
                row.get("posted_by_name", String.class),
                counted.readValue(text(row, "counted")),
                result == null ? null : result(result, decisions.readValue(text(row, "decisions"))),
                posting == null ? null : postings.<CountPosting>readValue(posting),
                Objects.requireNonNull(row.get("version", Long.class)));
    }

    private CountResult result(String text, Map<String, CountResult.Decision> decided) {
        CountResult plain = results.readValue(text);
        return new CountResult(
                plain.expected(),
                plain.matched(),
                plain.missing(),
                plain.explained(),
                plain.variances().stream()
                        .map(each -> withDecision(each, decided.get(each.tag())))
                        .toList());
    }

    private static CountResult.Variance withDecision(
            CountResult.Variance plain, CountResult.@Nullable Decision decision) {
        return new CountResult.Variance(
                plain.tag(),
                plain.kind(),
                plain.pieceId(),
                plain.name(),
                plain.category(),
                plain.grossGrams(),
                plain.fineGrams(),
                plain.cost(),
                plain.weighed(),
                plain.lotId(),
                plain.books(),
                plain.counted(),
                decision);
    }

    static ScanAnswer answer(Readable row) {
        return new ScanAnswer(
                text(row, "tag"),
                Found.valueOf(text(row, "found")),
                row.get("piece_id", UUID.class),
                row.get("name", String.class),
                Objects.requireNonNull(row.get("again", Boolean.class)));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }
}
