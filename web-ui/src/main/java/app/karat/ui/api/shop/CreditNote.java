package app.karat.ui.api.shop;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Goods that came back, and what was given for them. */
public record CreditNote(
        UUID id,
        String number,
        String kind,
        Instant at,
        UUID saleId,
        String invoiceNumber,
        @Nullable Customer customer,
        Money total,
        String reason,
        @Nullable String voucherCode) {

    /** What a return would give, charge by charge. */
    public record Offer(
            String kind,
            Credit credit,
            Money left,
            long days,
            Policy policy,
            @Nullable String needsApproval) {}

    /** The sums of a return. */
    public record Credit(List<Line> lines, Money taxable, List<Part> taxes, Money roundOff, Money total) {}

    /** One piece, or some of a lot. */
    public record Line(
            UUID pieceId,
            String tag,
            String name,
            List<Charge> charges,
            Money total,
            @Nullable Quantity quantity) {}

    /** One charge of the sale. */
    public record Charge(String kind, String label, Money sold, Money refunded, String how) {}

    /** One tax. */
    public record Part(String label, Money amount) {}

    /** The days within which staff take back by themselves. */
    public record Policy(int days) {}

    /** A return as it is asked for. */
    public record Request(
            UUID saleId,
            String kind,
            List<Back> lines,
            @Nullable String reason,
            List<Payment> refunds,
            @Nullable Stored voucher) {}

    /** One piece that comes back and whether it goes on sale again, or how much of a lot. */
    public record Back(
            UUID pieceId, boolean restock, @Nullable Quantity quantity) {}

    /** Value instead of money. */
    public record Stored(String kind, Money amount) {}
}
