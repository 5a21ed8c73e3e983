package app.karat.shop.exchange;

import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Money;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Between old gold and its rows. */
final class OldGoldRows {

    private final JsonMapper json;

    OldGoldRows(JsonMapper json) {
        this.json = json;
    }

    String json(Object value) {
        return json.writeValueAsString(value);
    }

    OldGold document(Readable row) {
        BigDecimal payable = Objects.requireNonNull(row.get("payable", BigDecimal.class));
        return new OldGold(
                Objects.requireNonNull(row.get("id", UUID.class)),
                text(row, "number"),
                Objects.requireNonNull(row.get("branch_id", UUID.class)),
                Objects.requireNonNull(row.get("at", Instant.class)),
                Purpose.valueOf(text(row, "purpose")),
                json.readValue(text(row, "seller"), OldGold.Seller.class),
                Metal.valueOf(text(row, "metal")),
                json.readValue(text(row, "detail"), OldGold.Details.class),
                Money.of(payable.toPlainString(), text(row, "currency")),
                text(row, "tester"),
                row.get("hold_until", LocalDate.class),
                row.get("voucher_code", String.class),
                row.get("lot_id", UUID.class),
                text(row, "fingerprint"));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }
}
