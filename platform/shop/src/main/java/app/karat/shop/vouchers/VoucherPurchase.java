package app.karat.shop.vouchers;

import app.karat.kernel.problem.InvalidInput;
import app.karat.kernel.values.Money;
import app.karat.shop.payments.Payment;
import app.karat.shop.payments.Posting;
import app.karat.shop.payments.Tender;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A voucher that somebody buys, leaves money for, or is given.
 *
 * @param payments for what is bought, of the face; none for what is given
 * @param tillSession the open till that takes the cash, or null
 */
public record VoucherPurchase(
        VoucherKind kind,
        UUID branchId,
        @Nullable UUID customerId,
        Money face,
        List<Payment> payments,
        @Nullable LocalDate expiresOn,
        @Nullable String note,
        @Nullable UUID tillSession) {

    private static final String GIVEN = "EXPENSES";

    /** Refuses what no voucher of its kind can be. */
    public VoucherPurchase {
        payments = List.copyOf(payments);
        require(
                kind.isBought() || kind == VoucherKind.STORE_CREDIT,
                "kind",
                "of-a-document",
                "Such a voucher comes with its document.");
        require(
                !kind.isPersonal() || customerId != null,
                "customerId",
                "required",
                "This belongs to a named customer.");
        require(kind.isBought() || note != null, "note", "required", "Say why this credit is given.");
        require(kind.isBought() || payments.isEmpty(), "payments", "given", "Store credit is given, not sold.");
        require(
                payments.stream().allMatch(payment -> payment.method().isMoney()),
                "payments",
                "money",
                "A voucher is bought with money.");
    }

    /** What was paid, checked against the face; nothing for what is given. */
    Tender tender() {
        return new Tender(kind.isBought() ? face : Money.zero(face.currency()), payments);
    }

    /** Money in, or a gift of the shop, against what it now owes. */
    Posting posting() {
        var draft = Posting.in(face.currency());
        payments.forEach(payment -> draft.debit(payment.method().name(), payment.amount()));
        if (!kind.isBought()) {
            draft.debit(GIVEN, face);
        }
        return draft.credit(kind.account(), face).post();
    }

    private static void require(boolean holds, String field, String rule, String message) {
        if (!holds) {
            throw InvalidInput.field(field, rule, message);
        }
    }
}
