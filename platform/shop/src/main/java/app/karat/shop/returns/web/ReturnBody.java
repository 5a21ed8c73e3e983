package app.karat.shop.returns.web;

import app.karat.kernel.values.Carats;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.Weight;
import app.karat.shop.payments.Payment;
import app.karat.shop.payments.PaymentMethod;
import app.karat.shop.payments.PaymentRequest;
import app.karat.shop.pricing.Quantity;
import app.karat.shop.returns.ReturnKind;
import app.karat.shop.returns.ReturnRequest;
import app.karat.shop.text.Fields;
import app.karat.shop.vouchers.VoucherKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A return as a client sends it. */
@Schema(name = "ReturnRequest")
record ReturnBody(
        @Nullable UUID saleId,
        @Nullable ReturnKind kind,
        @Nullable List<@Nullable LineBody> lines,
        @Nullable Money allowance,
        @Nullable Money deduction,
        @Nullable String reason,
        @Nullable List<@Nullable PaymentRequest> refunds,
        @Nullable VoucherBody voucher,
        @Nullable UUID tillSession) {

    private static final int MOST_LINES = 100;

    /** What it asks for; a preview needs no reason and no lines. */
    ReturnRequest checked(boolean preview) {
        var fields = new Fields();
        UUID sale = fields.required("saleId", saleId);
        ReturnKind what = Objects.requireNonNullElse(kind, ReturnKind.RETURN);
        List<ReturnRequest.Line> pieces = pieces(fields);
        fields.require(preview || !pieces.isEmpty() || allowance != null, "lines", "required", "Say what comes back.");
        payable("allowance", allowance, fields);
        payable("deduction", deduction, fields);
        fields.require(
                allowance == null || what == ReturnKind.RETURN,
                "allowance",
                "not-here",
                "A purchase has no allowance.");
        String why = preview ? "" : fields.text("reason", reason, 200);
        List<Payment> money = PaymentRequest.checked(refunds, fields);
        money.forEach(each -> fields.require(
                each.method().isMoney() && each.method() != PaymentMethod.BANK_DRAFT && each.tendered() == null,
                "refunds",
                "not-refunded",
                "Money is given back in cash, by card, by UPI or by bank."));
        fields.require(
                tillSession == null || money.stream().anyMatch(each -> each.method() == PaymentMethod.CASH),
                "tillSession",
                "not-cash",
                "Only cash comes out of a till.");
        ReturnRequest.Voucher stored = voucher == null ? null : voucher.checked(fields);
        fields.check();
        return new ReturnRequest(
                Objects.requireNonNull(sale), what, pieces, allowance, deduction, why, money, stored, tillSession);
    }

    private List<ReturnRequest.Line> pieces(Fields fields) {
        List<LineBody> sent = fields.whole("lines", lines);
        fields.require(sent.size() <= MOST_LINES, "lines", "too-many", "At most 100 pieces.");
        var known = new HashSet<UUID>();
        sent.forEach(line -> {
            UUID piece = fields.required("lines.pieceId", line.pieceId());
            fields.require(piece == null || known.add(piece), "lines", "repeated", "A piece comes back once.");
        });
        return sent.stream()
                .filter(line -> line.pieceId() != null)
                .map(line -> new ReturnRequest.Line(
                        Objects.requireNonNull(line.pieceId()),
                        !Boolean.FALSE.equals(line.restock()),
                        line.quantity() == null ? null : line.quantity().checked()))
                .toList();
    }

    private static void payable(String field, @Nullable Money amount, Fields fields) {
        fields.require(
                amount == null || amount.isPositive() && amount.isPayable(),
                field,
                "positive",
                "An amount above zero that can be paid.");
    }

    /** One piece, or some of a lot, as sent. */
    @Schema(name = "ReturnLineRequest")
    record LineBody(
            @Nullable UUID pieceId,
            @Nullable Boolean restock,
            @Nullable PortionBody quantity) {}

    /** How much of a lot, as sent; what does not apply is left out. */
    @Schema(name = "ReturnQuantityRequest")
    record PortionBody(
            @Nullable Integer count,
            @Nullable Weight grams,
            @Nullable Carats carats) {

        Quantity checked() {
            return new Quantity(
                    count == null ? 0 : count,
                    grams == null ? Weight.ZERO : grams,
                    carats == null ? Carats.ZERO : carats);
        }
    }

    /** Stored value as sent. */
    @Schema(name = "ReturnVoucherRequest")
    record VoucherBody(@Nullable VoucherKind kind, @Nullable Money amount) {

        ReturnRequest.@Nullable Voucher checked(Fields fields) {
            VoucherKind what = Objects.requireNonNullElse(kind, VoucherKind.CREDIT_NOTE);
            fields.require(
                    what == VoucherKind.CREDIT_NOTE || what == VoucherKind.STORE_CREDIT,
                    "voucher.kind",
                    "not-here",
                    "A return gives a credit note or store credit.");
            Money worth = fields.required("voucher.amount", amount);
            payable("voucher.amount", worth, fields);
            return worth == null ? null : new ReturnRequest.Voucher(what, worth);
        }
    }
}
