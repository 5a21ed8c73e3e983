package app.karat.shop.sales;

import app.karat.kernel.values.Money;
import app.karat.shop.payments.Payment;
import app.karat.shop.payments.PaymentMethod;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sale that has happened. Nothing about it changes afterwards.
 *
 * @param id made by the client, so that sending it again finds it
 * @param articles what the invoice says of each piece, by piece id
 * @param fingerprint of the request that made it
 */
public record Sale(
        UUID id,
        String invoiceNumber,
        UUID branchId,
        Instant at,
        @Nullable Buyer customer,
        Bill bill,
        Map<UUID, Article> articles,
        List<Payment> payments,
        String soldByName,
        String fingerprint) {

    /** Keeps its own copies. */
    public Sale {
        articles = Map.copyOf(articles);
        payments = List.copyOf(payments);
    }

    /** What the customer got back. */
    public Money change() {
        return payments.stream()
                .map(Payment::change)
                .reduce(Money.zero(bill.total().currency()), Money::plus);
    }

    /** What was bought on account, to be paid later. */
    public Money onAccount() {
        return payments.stream()
                .filter(payment -> payment.method() == PaymentMethod.ON_ACCOUNT)
                .map(Payment::amount)
                .reduce(Money.zero(bill.total().currency()), Money::plus);
    }
}
