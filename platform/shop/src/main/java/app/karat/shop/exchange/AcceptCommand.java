package app.karat.shop.exchange;

import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.values.Money;
import app.karat.shop.branches.Branch;
import app.karat.shop.branches.Shop;
import app.karat.shop.payments.PaymentMethod;
import app.karat.shop.payments.Posting;
import app.karat.shop.till.Taking;
import app.karat.shop.vouchers.VoucherIssue;
import app.karat.shop.vouchers.VoucherKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An acceptance, checked and complete. */
record AcceptCommand(
        UUID id,
        OldGoldRequest request,
        Appraisal appraisal,
        Shop shop,
        Branch branch,
        CurrentUser user,
        Instant at,
        @Nullable LocalDate holdUntil,
        @Nullable VoucherIssue voucher,
        SealedPaper paper) {

    private static final String OLD_GOLD_STOCK = "OLD_GOLD_STOCK";

    /** The metal comes in; a debt on a voucher, or money, goes out. */
    Posting posting() {
        OldGoldRequest.Payout payout = request.payout();
        String other = payout == null
                ? VoucherKind.OLD_GOLD.account()
                : payout.method().name();
        return Posting.in(appraisal.payable().currency())
                .debit(OLD_GOLD_STOCK, appraisal.payable())
                .credit(other, appraisal.payable())
                .post();
    }

    /** What it asks of the till and the day. */
    Taking taking() {
        OldGoldRequest.Payout payout = request.payout();
        Money zero = Money.zero(appraisal.payable().currency());
        boolean cash = payout != null && payout.method() == PaymentMethod.CASH;
        return new Taking(
                branch.id(),
                shop.day(at),
                payout == null ? null : payout.tillSession(),
                request.customerId(),
                cash ? appraisal.payable().negated() : zero,
                null);
    }

    OldGold.Details details() {
        OldGoldRequest.Identity identity = request.identity();
        return new OldGold.Details(
                request.description(),
                request.soldInvoice(),
                request.assay(),
                appraisal,
                request.acceptance(),
                identity == null ? null : identity.veiled(),
                request.payout());
    }
}
