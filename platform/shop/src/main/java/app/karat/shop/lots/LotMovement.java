package app.karat.shop.lots;

import app.karat.kernel.problem.InvalidInput;
import app.karat.kernel.values.Money;
import app.karat.shop.pricing.Quantity;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What comes into a lot or is put right in it.
 *
 * @param out whether it goes out
 * @param cost of what comes in; what goes out leaves at the average
 * @param supplier who is owed for it, absent for what was there already
 * @param reason why it is put right, absent for a receipt
 */
public record LotMovement(
        UUID lotId,
        Quantity quantity,
        boolean out,
        @Nullable Money cost,
        @Nullable UUID supplier,
        @Nullable String reason) {

    /** The same with the metal that the count of that lot implies; refuses a quantity that the lot is not kept by. */
    LotMovement of(Lot lot, Currency currency) {
        if (cost != null && !cost.currency().equals(currency)) {
            throw InvalidInput.field("cost", "currency", "The cost must be in the shop's currency.");
        }
        LotPlan.refuseFaults(lot, quantity);
        if (!lot.kind().isStock()) {
            throw LotProblem.notStock();
        }
        return new LotMovement(lotId, lot.full(quantity), out, cost, supplier, reason);
    }

    /** The kind of movement in the stock ledger. */
    String kind() {
        return reason == null ? "RECEIVED" : "CORRECTED";
    }

    /** The account on the other side of the stock. */
    String against() {
        if (reason != null) {
            return "SHRINKAGE";
        }
        return supplier == null ? "STOCK_BROUGHT_IN" : "PAYABLE:" + supplier;
    }
}
