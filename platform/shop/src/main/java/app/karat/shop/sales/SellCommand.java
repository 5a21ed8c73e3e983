package app.karat.shop.sales;

import app.karat.kernel.security.CurrentUser;
import app.karat.shop.approvals.Approver;
import app.karat.shop.branches.Branch;
import app.karat.shop.branches.MoneyRule;
import app.karat.shop.branches.Shop;
import app.karat.shop.lots.LotDraw;
import app.karat.shop.payments.CashLimit;
import app.karat.shop.payments.Payment;
import app.karat.shop.payments.PaymentMethod;
import app.karat.shop.payments.Posting;
import app.karat.shop.payments.Tender;
import app.karat.shop.quotes.LockUse;
import app.karat.shop.terminals.CardCharges;
import app.karat.shop.till.Taking;
import app.karat.shop.vouchers.VoucherDraw;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything a sale needs, checked and complete: the store has nothing left to decide but whether the pieces are still there. */
record SellCommand(
        UUID saleId,
        Shop shop,
        Branch branch,
        CurrentUser seller,
        Instant at,
        @Nullable UUID customerId,
        Bill bill,
        Map<UUID, Long> versions,
        Tender tender,
        @Nullable UUID tillSession,
        String fingerprint,
        @Nullable Approver approval,
        @Nullable LockUse rateLock,
        List<SellerShare.Wish> sellers,
        @Nullable UUID quote) {

    /** What the sale asks of the till, the day and the customer's cash. */
    Taking taking() {
        return new Taking(branch.id(), shop.day(at), tillSession, customerId, tender.cash(), CashLimit.of(rules()));
    }

    /** What it takes from vouchers. */
    VoucherDraw draw() {
        return VoucherDraw.of(tender.payments(), shop.day(at), customerId, quote);
    }

    /** What it counts of charges at readers. */
    CardCharges charges() {
        return CardCharges.of(tender.payments());
    }

    /** What it takes from lots. */
    LotDraw lots() {
        return new LotDraw(bill.lines().stream()
                .filter(Bill.Line::isOfLot)
                .map(line -> LotDraw.Drawn.of(
                        line.pieceId(),
                        Objects.requireNonNull(versions.get(line.pieceId())),
                        Objects.requireNonNull(line.quantity()),
                        line.breakdown().taxable().amount()))
                .toList());
    }

    /** Whether the customer's tax or identity number must be on record. */
    boolean needsTaxId() {
        return tender.needsTaxId(rules()).isPresent();
    }

    List<MoneyRule> rules() {
        return shop.pack().moneyRules(shop.day(at));
    }

    int financialYear() {
        return shop.pack().financialYear(shop.day(at));
    }

    String invoicePrefix() {
        return shop.pack().invoicePrefix(branch.code(), financialYear());
    }

    /** Money in on one side; sales, taxes and round-off on the other. Cost of sales is added by the store, which knows the cost. */
    Posting posting() {
        var draft = Posting.in(bill.total().currency());
        for (PaymentMethod method : PaymentMethod.values()) {
            payments(method).forEach(payment -> draft.debit(account(method), payment.amount()));
        }
        draft.credit(Posting.SALES, bill.taxable());
        bill.taxes().forEach(tax -> draft.credit(Posting.tax(tax.label()), tax.amount()));
        return draft.credit(Posting.ROUND_OFF, bill.roundOff()).post();
    }

    private String account(PaymentMethod method) {
        return switch (method) {
            case ON_ACCOUNT -> Posting.receivable(Objects.requireNonNull(customerId));
            case VOUCHER -> Posting.VOUCHER;
            case CASH, CARD, UPI, BANK, BANK_DRAFT -> method.name();
        };
    }

    private List<Payment> payments(PaymentMethod method) {
        return tender.payments().stream()
                .filter(payment -> payment.method() == method)
                .toList();
    }
}
