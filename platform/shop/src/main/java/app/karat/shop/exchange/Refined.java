package app.karat.shop.exchange;

import app.karat.kernel.values.Money;
import app.karat.shop.payments.PaymentMethod;
import app.karat.shop.payments.Posting;
import app.karat.shop.till.Taking;
import java.math.RoundingMode;

/** What came back of a lot, and what that means for the books: the loss is the lot's cost in proportion to the fine grams that are missing. */
record Refined(MeltLot lot, MeltLot.Result result, PaymentMethod paidBy, Taking taking) {

    private static final int DIGITS = 12;

    /** What is lost, in money; negative when more came back than was promised. */
    Money loss() {
        if (lot.expectedFineGrams().isZero()) {
            return Money.zero(lot.cost().currency());
        }
        var missing =
                lot.expectedFineGrams().grams().subtract(result.fineGrams().grams());
        return lot.cost().timesRounded(missing.divide(lot.expectedFineGrams().grams(), DIGITS, RoundingMode.HALF_EVEN));
    }

    /** What the refined metal stands at. */
    Money value() {
        return lot.cost().minus(loss());
    }

    Posting posting() {
        return Posting.in(lot.cost().currency())
                .debit("MELT_LOSS", loss())
                .credit("OLD_GOLD_STOCK", loss())
                .debit("EXPENSES", result.fee())
                .credit(paidBy.name(), result.fee())
                .post();
    }
}
