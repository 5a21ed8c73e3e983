package app.karat.shop.layaway;

import app.karat.kernel.values.Money;
import app.karat.shop.payments.Payment;
import app.karat.shop.payments.PaymentMethod;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money that was paid towards a layaway.
 *
 * @param id made by the client; that of the down payment is the layaway's own
 * @param fingerprint of the request
 * @param voided set when it turned out not to have been paid
 */
public record LayawayPayment(
        UUID id,
        UUID branchId,
        Instant at,
        Money amount,
        List<Payment> tenders,
        @Nullable String receiptNumber,
        String byName,
        String fingerprint,
        @Nullable Voided voided) {

    /** Keeps its own copy. */
    public LayawayPayment {
        tenders = List.copyOf(tenders);
    }

    /** Whether it counts. */
    boolean counts() {
        return voided == null;
    }

    boolean isMoneyOnly() {
        return tenders.stream().allMatch(each -> each.method().isMoney());
    }

    Money cash() {
        return tenders.stream()
                .filter(each -> each.method() == PaymentMethod.CASH)
                .map(Payment::amount)
                .reduce(Money.zero(amount.currency()), Money::plus);
    }

    LayawayPayment voided(Voided why) {
        return new LayawayPayment(id, branchId, at, amount, tenders, receiptNumber, byName, fingerprint, why);
    }

    /** Why it does not count any more. */
    public record Voided(Instant at, String reason, String byName) {}
}
