package app.karat.ui.api.shop;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Pieces that a customer pays off. */
public record Layaway(
        UUID id,
        String number,
        UUID branchId,
        String customerName,
        Instant at,
        String status,
        List<KeptPiece> pieces,
        Money total,
        Money paid,
        Money penaltiesOwed,
        Money remaining,
        Money overdue,
        @Nullable LocalDate nextDueOn,
        List<Part> schedule,
        List<Paid> payments,
        List<Charge> penalties,
        @Nullable Ending ending,
        @Nullable UUID saleId) {

    /** One piece that is kept. */
    public record KeptPiece(UUID pieceId, String tag, String name, Money total) {}

    /** One part of the schedule. */
    public record Part(int number, LocalDate dueOn, Money amount) {}

    /** One payment; void when it was none. */
    public record Paid(
            UUID id,
            Instant at,
            Money amount,
            String receiptNumber,
            @Nullable Why voided) {}

    /** One penalty; waived when somebody let it go. */
    public record Charge(
            UUID id,
            int instalment,
            LocalDate on,
            Money amount,
            @Nullable Why waived) {}

    /** Why something does not count. */
    public record Why(Instant at, String reason, String byName) {}

    /** How it was given up. */
    public record Ending(
            String reason,
            Money fee,
            Money refund,
            @Nullable String voucherCode) {}

    /** Pieces to be put away. */
    public record Wish(
            String quote,
            @Nullable UUID customerId,
            @Nullable Integer months,
            List<Payment> payments,
            @Nullable UUID tillSession) {}

    /** A later payment. */
    public record Paying(
            UUID branchId, List<Payment> payments, @Nullable UUID tillSession) {}

    /** A reason. */
    public record Reason(String reason, @Nullable UUID tillSession) {}

    /** Giving up, for money or store credit. */
    public record Cancelling(
            String reason,
            @Nullable String refund,
            @Nullable UUID tillSession) {}

    /** The sale that hands the pieces over. */
    public record HandOver(UUID saleId) {}
}
