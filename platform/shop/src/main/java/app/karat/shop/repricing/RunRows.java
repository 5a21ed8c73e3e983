package app.karat.shop.repricing;

import app.karat.kernel.values.Money;
import app.karat.shop.approvals.Approver;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** From rows to runs and their pieces. */
final class RunRows {

    private final JsonMapper json;

    RunRows(JsonMapper json) {
        this.json = json;
    }

    RunStore.Row run(Readable row, Currency currency) {
        String approval = row.get("approval", String.class);
        PriceRun run = new PriceRun(
                Objects.requireNonNull(row.get("id", UUID.class)),
                text(row, "name"),
                json.readValue(text(row, "selection"), RunSelection.class),
                json.readValue(text(row, "change"), PriceChange.class),
                json.readValue(text(row, "guards"), GuardRails.class),
                RunStatus.valueOf(text(row, "status")),
                row.get("scheduled_at", Instant.class),
                approval == null ? null : json.readValue(approval, Approver.class),
                text(row, "by_name"),
                Objects.requireNonNull(row.get("at", Instant.class)),
                row.get("finished_at", Instant.class),
                totals(row, currency));
        return new RunStore.Row(run, text(row, "fingerprint"));
    }

    static RunPiece piece(Readable row, Currency currency) {
        return new RunPiece(
                Objects.requireNonNull(row.get("piece_id", UUID.class)),
                text(row, "tag"),
                text(row, "name"),
                money(row, "old_price", currency),
                money(row, "new_price", currency),
                money(row, "old_margin", currency),
                money(row, "new_margin", currency),
                text(row, "state"),
                Boolean.TRUE.equals(row.get("beyond", Boolean.class)),
                row.get("note", String.class));
    }

    private static RunTotals totals(Readable row, Currency currency) {
        return new RunTotals(
                count(row, "pieces"),
                count(row, "planned"),
                count(row, "changed"),
                count(row, "skipped"),
                count(row, "undone"),
                count(row, "kept"),
                count(row, "beyond"),
                Objects.requireNonNull(money(row, "old_price", currency)),
                Objects.requireNonNull(money(row, "new_price", currency)),
                Objects.requireNonNull(money(row, "old_margin", currency)),
                Objects.requireNonNull(money(row, "new_margin", currency)));
    }

    private static @Nullable Money money(Readable row, String column, Currency currency) {
        BigDecimal amount = row.get(column, BigDecimal.class);
        return amount == null ? null : Money.of(amount, currency);
    }

    private static long count(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, Long.class));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }
}
