package app.karat.shop.till;

import app.karat.kernel.values.Money;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Between tills and their rows and JSON columns. */
final class TillRows {

    private final JsonMapper json;

    TillRows(JsonMapper json) {
        this.json = json;
    }

    String json(Object value) {
        return json.writeValueAsString(value);
    }

    TillSession session(Readable row) {
        return new TillSession(
                uuid(row, "id"),
                uuid(row, "branch_id"),
                text(row, "till"),
                Objects.requireNonNull(row.get("day", LocalDate.class)),
                at(row, "opened_at"),
                text(row, "opened_by_name"),
                money(row, "opening"),
                json.readValue(text(row, "opening_count"), CashCount.class),
                text(row, "status").equals("OPEN") ? null : closing(row),
                text(row, "fingerprint"));
    }

    TillStore.Report report(Readable row) {
        return new TillStore.Report(
                json.readValue(text(row, "report"), ZReport.class),
                Objects.requireNonNull(row.get("moved", BigDecimal.class)));
    }

    private TillSession.Closing closing(Readable row) {
        return new TillSession.Closing(
                at(row, "closed_at"),
                text(row, "closed_by_name"),
                money(row, "counted"),
                json.readValue(text(row, "closing_count"), CashCount.class),
                money(row, "expected"),
                money(row, "difference"),
                text(row, "z_number"),
                json.readValue(text(row, "z_report"), ZReport.class));
    }

    BusinessDay day(Readable row, @Nullable DayFigures now) {
        String figures = row.get("figures", String.class);
        return new BusinessDay(
                uuid(row, "branch_id"),
                Objects.requireNonNull(row.get("day", LocalDate.class)),
                row.get("closed_at", Instant.class),
                row.get("closed_by_name", String.class),
                figures == null ? Objects.requireNonNull(now) : figures(figures));
    }

    DayFigures figures(String text) {
        return json.readValue(text, DayFigures.class);
    }

    private static Money money(Readable row, String column) {
        BigDecimal amount = Objects.requireNonNull(row.get(column, BigDecimal.class));
        return Money.of(amount.toPlainString(), text(row, "currency"));
    }

    private static Instant at(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, Instant.class));
    }

    private static UUID uuid(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, UUID.class));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }
}
