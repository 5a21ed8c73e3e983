package app.karat.shop.lots.web;

import app.karat.kernel.values.Carats;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.Weight;
import app.karat.shop.lots.LotMovement;
import app.karat.shop.lots.LotSplit;
import app.karat.shop.pricing.Quantity;
import app.karat.shop.text.Fields;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How much comes in, is put right or is split off.
 *
 * @param out whether a correction takes out
 * @param cost of what comes in
 * @param supplierId who is owed for what comes in
 * @param reason of a correction
 * @param into the id of a new parcel, with its {@code code} and {@code name}
 */
record MovementRequest(
        @Nullable Integer count,
        @Nullable Weight grams,
        @Nullable Carats carats,
        @Nullable Boolean out,
        @Nullable Money cost,
        @Nullable UUID supplierId,
        @Nullable String reason,
        @Nullable UUID into,
        @Nullable String code,
        @Nullable String name) {

    LotMovement received(UUID lot) {
        var fields = new Fields();
        Money paid = fields.required("cost", cost);
        checkCost(paid, fields);
        fields.check();
        return new LotMovement(lot, quantity(), false, paid, supplierId, null);
    }

    LotMovement corrected(UUID lot) {
        var fields = new Fields();
        String why = fields.text("reason", reason, 300);
        fields.required("out", out);
        checkCost(cost, fields);
        fields.check();
        return new LotMovement(lot, quantity(), Boolean.TRUE.equals(out), cost, null, why);
    }

    LotSplit split(UUID lot) {
        var fields = new Fields();
        fields.required("into", into);
        String checkedCode = fields.text("code", code, 40).toUpperCase(Locale.ROOT);
        String checkedName = fields.text("name", name, 200);
        fields.check();
        return new LotSplit(lot, Objects.requireNonNull(into), checkedCode, checkedName, quantity());
    }

    private static void checkCost(@Nullable Money cost, Fields fields) {
        if (cost != null) {
            fields.require(!cost.isNegative(), "cost", "not-negative", "The cost must not be negative.");
            fields.require(cost.isPayable(), "cost", "too-fine", "This amount cannot be paid in coins.");
        }
    }

    private Quantity quantity() {
        return new Quantity(
                count == null ? 0 : count, grams == null ? Weight.ZERO : grams, carats == null ? Carats.ZERO : carats);
    }
}
