package app.karat.shop.sales;

import app.karat.kernel.values.Money;
import app.karat.kernel.values.Weight;
import app.karat.shop.payments.Payment;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Between sales and their rows and JSON columns. */
final class SaleRows {

    private static final TypeReference<Map<UUID, Article>> ARTICLES = new TypeReference<>() {};
    private static final TypeReference<List<Payment>> PAYMENTS = new TypeReference<>() {};
    private static final TypeReference<List<String>> NAMES = new TypeReference<>() {};

    private final JsonMapper json;

    SaleRows(JsonMapper json) {
        this.json = json;
    }

    JsonMapper mapper() {
        return json;
    }

    String json(Object value) {
        return json.writeValueAsString(value);
    }

    /** The sale that the statement has just made. */
    Sale made(SellCommand command, Readable row) {
        return new Sale(
                command.saleId(),
                text(row, "invoice_number"),
                command.branch().id(),
                command.at(),
                buyer(row),
                command.bill(),
                json.readValue(text(row, "articles"), ARTICLES),
                command.tender().payments(),
                command.seller().name(),
                command.fingerprint());
    }

    Sale sale(Readable row) {
        return new Sale(
                uuid(row, "id"),
                text(row, "invoice_number"),
                uuid(row, "branch_id"),
                Objects.requireNonNull(row.get("at", Instant.class)),
                buyer(row),
                json.readValue(text(row, "bill"), Bill.class),
                json.readValue(text(row, "articles"), ARTICLES),
                json.readValue(text(row, "payments"), PAYMENTS),
                text(row, "sold_by_name"),
                text(row, "fingerprint"));
    }

    SaleSummary summary(Readable row) {
        return new SaleSummary(
                uuid(row, "id"),
                text(row, "invoice_number"),
                uuid(row, "branch_id"),
                Objects.requireNonNull(row.get("at", Instant.class)),
                row.get("customer_id", UUID.class),
                row.get("customer_name", String.class),
                Money.of(decimal(row, "total").toPlainString(), text(row, "currency")),
                Objects.requireNonNull(row.get("units", Integer.class)),
                new Weight(decimal(row, "grams")),
                text(row, "sold_by_name"),
                json.readValue(text(row, "names"), NAMES));
    }

    private @Nullable Buyer buyer(Readable row) {
        String facts = row.get("customer", String.class);
        return facts == null ? null : json.readValue(facts, Buyer.class);
    }

    private static BigDecimal decimal(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, BigDecimal.class));
    }

    private static UUID uuid(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, UUID.class));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }
}
