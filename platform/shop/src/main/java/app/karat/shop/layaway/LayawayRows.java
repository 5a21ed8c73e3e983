package app.karat.shop.layaway;

import app.karat.shop.sales.Bill;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** From rows to layaways. */
final class LayawayRows {

    private final JsonMapper json;

    LayawayRows(JsonMapper json) {
        this.json = json;
    }

    Layaway layaway(Readable row) {
        String ending = row.get("ending", String.class);
        return new Layaway(
                uuid(row, "id"),
                text(row, "number"),
                uuid(row, "branch_id"),
                uuid(row, "customer_id"),
                text(row, "customer_name"),
                Objects.requireNonNull(row.get("at", Instant.class)),
                LayawayStatus.valueOf(text(row, "status")),
                json.readValue(text(row, "bill"), Bill.class),
                json.readValue(text(row, "terms"), LayawayTerms.class),
                List.of(json.readValue(text(row, "schedule"), Instalment[].class)),
                List.of(json.readValue(text(row, "payments"), LayawayPayment[].class)),
                List.of(json.readValue(text(row, "penalty_list"), Penalty[].class)),
                ending == null ? null : json.readValue(ending, LayawayEnding.class),
                row.get("sale_id", UUID.class),
                text(row, "fingerprint"),
                Objects.requireNonNull(row.get("version", Long.class)));
    }

    private static UUID uuid(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, UUID.class));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }
}
