package app.karat.shop.purchasing;

import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.values.Money;
import app.karat.shop.inventory.PieceMove;
import app.karat.shop.inventory.PieceStatus;
import app.karat.shop.payments.Posting;
import app.karat.shop.store.Fingerprint;
import app.karat.shop.suppliers.Supplier;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Orders, payments and returns as the rows they are written as, and what they post. */
final class Papers {

    /** What suppliers do not credit of the landed cost of returned goods. */
    static final String SHORTFALL = "RETURN_DIFFERENCE";

    private Papers() {}

    static PurchaseStore.Paper order(UUID id, OrderWish wish) {
        Money total = wish.lines().stream().map(OrderLine::total).reduce(Money.zero(wish.currency()), Money::plus);
        return new PurchaseStore.Paper(
                PurchaseSummary.Kind.ORDER,
                PurchaseOrder.code(id),
                wish.supplierId(),
                OrderStatus.OPEN.name(),
                total,
                new PurchaseStore.Detail(wish.lines(), List.of()),
                wish.note(),
                Fingerprint.of(wish),
                "ordered",
                "purchase");
    }

    static PurchaseStore.Paper payment(UUID id, SupplierPayment payment) {
        return new PurchaseStore.Paper(
                PurchaseSummary.Kind.PAYMENT,
                code("PY-", id),
                payment.supplierId(),
                "PAID",
                payment.amount(),
                payment,
                payment.reference(),
                Fingerprint.of(payment),
                "paid",
                "supplier-payment");
    }

    static PurchaseStore.Paper giveBack(UUID id, SupplierReturn back) {
        return new PurchaseStore.Paper(
                PurchaseSummary.Kind.RETURN,
                code("RT-", id),
                back.supplierId(),
                "RETURNED",
                back.shortfall(),
                back,
                back.reason(),
                Fingerprint.of(back),
                "returned",
                "supplier-return");
    }

    static Posting posting(SupplierPayment payment) {
        return Posting.in(payment.amount().currency())
                .debit(Supplier.account(payment.supplierId()), payment.amount())
                .credit(payment.method().name(), payment.amount())
                .post();
    }

    static Posting posting(SupplierReturn back) {
        return Posting.in(back.shortfall().currency())
                .debit(SHORTFALL, back.shortfall())
                .credit(Supplier.account(back.supplierId()), back.shortfall())
                .post();
    }

    static PieceMove move(UUID id, SupplierReturn back, Instant at, CurrentUser who) {
        return new PieceMove(
                id,
                back.branchId(),
                at,
                who,
                back.pieces(),
                List.of(PieceStatus.IN_STOCK),
                back.branchId(),
                null,
                PieceStatus.GIVEN_BACK,
                null,
                null,
                null,
                new PieceMove.Movement("RETURNED", -1, Supplier.account(back.supplierId())));
    }

    private static String code(String prefix, UUID id) {
        return prefix + id.toString().replace("-", "").substring(0, 8).toUpperCase(Locale.ROOT);
    }
}
