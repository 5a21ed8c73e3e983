package app.karat.shop.lots;

import app.karat.kernel.values.Carats;
import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.Purity;
import app.karat.kernel.values.Weight;
import app.karat.shop.pricing.PricePlan;
import app.karat.shop.pricing.Quantity;
import app.karat.shop.store.Binds;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import tools.jackson.databind.json.JsonMapper;

/** Between lots and their rows. */
final class LotRows {

    private final JsonMapper json;

    LotRows(JsonMapper json) {
        this.json = json;
    }

    /** A row of {@code lot}. */
    Lot lot(Readable row, Currency currency) {
        String metal = row.get("metal", String.class);
        String plan = row.get("plan", String.class);
        BigDecimal unitGrams = row.get("unit_grams", BigDecimal.class);
        LotKind kind = LotKind.valueOf(text(row, "kind"));
        Weight grams = new Weight(decimal(row, "grams"));
        return new Lot(
                uuid(row, "id"),
                uuid(row, "branch_id"),
                text(row, "code"),
                text(row, "name"),
                text(row, "category"),
                kind,
                metal == null ? null : Metal.valueOf(metal),
                row.get("purity", String.class),
                unitGrams == null ? null : new Weight(unitGrams),
                money(row.get("unit_price", BigDecimal.class), currency),
                plan == null ? null : json.readValue(plan, PricePlan.class),
                row.get("hsn", String.class),
                new Quantity(
                        Objects.requireNonNull(row.get("count", Integer.class)),
                        kind == LotKind.PARCEL ? Weight.ZERO : grams,
                        new Carats(decimal(row, "carats"))),
                money(decimal(row, "cost"), currency),
                Objects.requireNonNull(row.get("version", Long.class)),
                Objects.requireNonNull(row.get("created_at", Instant.class)));
    }

    GenericExecuteSpec bindPrice(GenericExecuteSpec statement, Lot lot) {
        Money unit = lot.unitPrice();
        PricePlan plan = lot.pricing();
        var bound = statement.bind("name", lot.name()).bind("category", lot.category());
        bound = Binds.nullable(bound, "unitPrice", unit == null ? null : unit.amount(), BigDecimal.class);
        bound = Binds.nullable(bound, "plan", plan == null ? null : json.writeValueAsString(plan), String.class);
        return Binds.nullable(bound, "hsn", lot.hsn(), String.class);
    }

    GenericExecuteSpec bindWhole(GenericExecuteSpec statement, Lot lot) {
        Metal metal = lot.metal();
        Weight unit = lot.unitGrams();
        Purity purity = metal == null || lot.purity() == null ? null : Purity.of(metal, lot.purity());
        var bound = bindPrice(statement, lot)
                .bind("branch", lot.branchId())
                .bind("code", lot.code())
                .bind("kind", lot.kind().name());
        bound = Binds.nullable(bound, "metal", metal == null ? null : metal.name(), String.class);
        bound = Binds.nullable(bound, "purity", purity == null ? null : purity.label(), String.class);
        bound = Binds.nullable(
                bound,
                "fineness",
                purity == null ? null : (short) purity.fineness().mille(),
                Short.class);
        return Binds.nullable(bound, "unitGrams", unit == null ? null : unit.grams(), BigDecimal.class);
    }

    static LotEntry entry(Readable row) {
        return new LotEntry(
                Objects.requireNonNull(row.get("at", Instant.class)),
                text(row, "kind"),
                Objects.requireNonNull(row.get("pieces", Integer.class)),
                decimal(row, "grams"),
                uuid(row, "source"),
                row.get("reason", String.class),
                text(row, "who_name"));
    }

    private static @Nullable Money money(@Nullable BigDecimal amount, Currency currency) {
        return amount == null ? null : Money.of(amount, currency).rounded();
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
