package app.karat.shop.payments;

import app.karat.kernel.values.Money;
import app.karat.shop.text.Fields;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One payment as a client sends it. */
public record PaymentRequest(
        @Nullable PaymentMethod method,
        @Nullable Money amount,
        @Nullable Money tendered,
        @Nullable String reference,
        @Nullable LocalDate dueOn,
        @Nullable UUID cardPayment) {

    private static final int MOST = 20;

    /** Like {@link #checkedOfSale}, of a document that counts no charges at readers. */
    public static List<Payment> checked(@Nullable List<@Nullable PaymentRequest> sent, Fields fields) {
        List<Payment> checked = checkedOfSale(sent, fields);
        boolean atReader = checked.stream().anyMatch(payment -> payment.cardPayment() != null);
        fields.require(!atReader, "payments", "only-sales", "Only a sale can be paid at a card reader.");
        return checked;
    }

    /** Every payment of a document that is as it should be; the fields of the others are noted. */
    public static List<Payment> checkedOfSale(@Nullable List<@Nullable PaymentRequest> sent, Fields fields) {
        List<@Nullable PaymentRequest> asked = sent == null ? List.of() : sent;
        fields.require(asked.size() <= MOST, "payments", "too-many", "At most 20 payments.");
        List<Payment> checked = new ArrayList<>();
        Set<Object> named = new HashSet<>();
        for (int i = 0; i < Math.min(asked.size(), MOST); i++) {
            String at = "payments[" + i + "]";
            PaymentRequest each = fields.required(at, asked.get(i));
            Payment payment = each == null ? null : each.checked(at + ".", fields);
            if (payment != null) {
                namedOnce(at, payment, named, fields);
                checked.add(payment);
            }
        }
        return checked;
    }

    private static void namedOnce(String at, Payment payment, Set<Object> named, Fields fields) {
        if (payment.method() == PaymentMethod.VOUCHER) {
            boolean isNew = named.add(String.valueOf(payment.reference()));
            fields.require(isNew, at + ".reference", "repeated", "This voucher is named twice; name it once.");
        }
        if (payment.cardPayment() != null) {
            boolean isNew = named.add(payment.cardPayment());
            fields.require(isNew, at + ".cardPayment", "repeated", "This card payment is named twice.");
        }
    }

    private @Nullable Payment checked(String at, Fields fields) {
        PaymentMethod checkedMethod = fields.required(at + "method", method);
        Money checkedAmount = fields.required(at + "amount", amount);
        String checkedReference = fields.optional(at + "reference", reference, 80);
        if (checkedMethod == null || checkedAmount == null) {
            return null;
        }
        fields.require(checkedAmount.isPositive(), at + "amount", "positive", "A payment is more than zero.");
        fields.require(checkedAmount.isPayable(), at + "amount", "too-fine", "This amount cannot be paid in coins.");
        if (tendered != null) {
            tendered(at, checkedMethod, checkedAmount, fields);
        }
        if (checkedMethod == PaymentMethod.VOUCHER) {
            checkedReference = code(at, checkedReference, fields);
        }
        dueDate(at, checkedMethod, fields);
        boolean byCard = cardPayment == null || checkedMethod == PaymentMethod.CARD;
        fields.require(byCard, at + "cardPayment", "not-card", "Only a card is charged at a reader.");
        return fields.areFine()
                ? new Payment(checkedMethod, checkedAmount, tendered, checkedReference, dueOn, cardPayment)
                : null;
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

    private static @Nullable String code(String at, @Nullable String typed, Fields fields) {
        var code = typed == null ? null : VoucherCode.parse(typed).orElse(null);
        fields.require(
                code != null,
                at + "reference",
                "check-letter",
                "This is not a voucher code: a sign is wrong or missing.");
        return code == null ? null : code.text();
    }

    private void dueDate(String at, PaymentMethod by, Fields fields) {
        boolean later = by == PaymentMethod.ON_ACCOUNT;
        fields.require(!later || dueOn != null, at + "dueOn", "required", "Say by when this is to be paid.");
        fields.require(later || dueOn == null, at + "dueOn", "not-on-account", "Only what is on account is due later.");
    }
}
