package app.karat.shop.schemes;

import app.karat.kernel.values.Money;
import app.karat.shop.payments.Payment;
import app.karat.shop.payments.Posting;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An instalment that is being paid.
 *
 * @param id made by the client, so that it happens once
 * @param number which instalment; the next one
 * @param tillSession the open till that takes the cash, or null
 * @param promise of the rate that was shown, for a plan in grams, or null to pay at the rate of now
 */
public record SchemePaying(
        UUID id,
        int number,
        UUID branchId,
        List<Payment> payments,
        @Nullable UUID tillSession,
        @Nullable String promise) {

    /** The account of what members have saved. */
    static final String SCHEMES = "SCHEMES";

    /** Refuses a promise to pay as payment, and none at all. */
    public SchemePaying {
        payments = Payment.now(payments);
    }

    Money amount() {
        return payments.stream().map(Payment::amount).reduce(Money::plus).orElseThrow();
    }

    Posting posting() {
        var draft = Posting.in(amount().currency());
        payments.forEach(each -> draft.debit(each.method().account(), each.amount()));
        return draft.credit(SCHEMES, amount()).post();
    }
}
