package app.karat.shop.sales.web;

import app.karat.kernel.values.Money;
import app.karat.shop.payments.Payment;
import app.karat.shop.payments.PaymentMethod;
import app.karat.shop.sales.SaleRequest;
import app.karat.shop.text.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A sale as a client asks for it. Prices are nowhere in it: they are in the signed quote. */
record SellRequest(
        @Nullable String quote,
        @Nullable UUID customerId,
        @Nullable List<@Nullable PaymentRequest> payments) {

    private static final int MOST_PAYMENTS = 20;

    /** What it asks for, or a problem naming each field that is wrong. */
    SaleRequest checked() {
        var fields = new Fields();
        String checkedQuote = quote == null ? "" : quote.strip();
        fields.require(!checkedQuote.isEmpty(), "quote", "required", "A sale needs a quote.");
        List<@Nullable PaymentRequest> asked = payments == null ? List.of() : payments;
        fields.require(asked.size() <= MOST_PAYMENTS, "payments", "too-many", "A sale takes at most 20 payments.");
        List<Payment> checked = new ArrayList<>();
        for (int i = 0; i < Math.min(asked.size(), MOST_PAYMENTS); i++) {
            PaymentRequest each = fields.required("payments[" + i + "]", asked.get(i));
            Payment payment = each == null ? null : each.checked("payments[" + i + "].", fields);
            if (payment != null) {
                checked.add(payment);
            }
        }
        fields.check();
        return new SaleRequest(checkedQuote, customerId, checked);
    }

    /** One payment as a client sends it. */
    record PaymentRequest(
            @Nullable PaymentMethod method,
            @Nullable Money amount,
            @Nullable Money tendered,
            @Nullable String reference) {

        @Nullable
        Payment checked(String at, Fields fields) {
            PaymentMethod checkedMethod = fields.required(at + "method", method);
            Money checkedAmount = fields.required(at + "amount", amount);
            String checkedReference = fields.optional(at + "reference", reference, 80);
            if (checkedMethod == null || checkedAmount == null) {
                return null;
            }
            fields.require(checkedAmount.isPositive(), at + "amount", "positive", "A payment is more than zero.");
            fields.require(
                    checkedAmount.isPayable(), at + "amount", "too-fine", "This amount cannot be paid in coins.");
            if (tendered != null) {
                tendered(at, checkedMethod, checkedAmount, fields);
            }
            return fields.areFine() ? new Payment(checkedMethod, checkedAmount, tendered, checkedReference) : null;
        }

        private void tendered(String at, PaymentMethod by, Money paid, Fields fields) {
            Money given = Objects.requireNonNull(tendered);
            fields.require(by.givesChange(), at + "tendered", "no-change", "Change is given on cash only.");
            boolean same = given.currency().equals(paid.currency());
            fields.require(same, at + "tendered", "currency", "Tendered and amount have one currency.");
            fields.require(
                    same && given.isPayable() && given.compareTo(paid) >= 0,
                    at + "tendered",
                    "less-than-amount",
                    "What is handed over is at least the amount.");
        }
    }
}
