package app.karat.shop.payments;

import app.karat.kernel.values.Money;
import app.karat.shop.text.Fields;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One payment as a client sends it. */
public record PaymentRequest(
        @Nullable PaymentMethod method,
        @Nullable Money amount,
        @Nullable Money tendered,
        @Nullable String reference,
        @Nullable LocalDate dueOn) {

    private static final int MOST = 20;

    /** Every payment of a document that is as it should be; the fields of the others are noted. */
    public static List<Payment> checked(@Nullable List<@Nullable PaymentRequest> sent, Fields fields) {
        List<@Nullable PaymentRequest> asked = sent == null ? List.of() : sent;
        fields.require(asked.size() <= MOST, "payments", "too-many", "At most 20 payments.");
        List<Payment> checked = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < Math.min(asked.size(), MOST); i++) {
            String at = "payments[" + i + "]";
            PaymentRequest each = fields.required(at, asked.get(i));
            Payment payment = each == null ? null : each.checked(at + ".", fields);
            if (payment != null && payment.method() == PaymentMethod.VOUCHER) {
                boolean isNew = codes.add(String.valueOf(payment.reference()));
                fields.require(isNew, at + ".reference", "repeated", "This voucher is named twice; name it once.");
            }
            if (payment != null) {
                checked.add(payment);
            }
        }
        return checked;
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
        return fields.areFine() ? new Payment(checkedMethod, checkedAmount, tendered, checkedReference, dueOn) : null;
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
