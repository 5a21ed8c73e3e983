package app.karat.shop.quotes;

import app.karat.kernel.values.Money;
import app.karat.shop.approvals.Approver;
import app.karat.shop.pricing.PriceBreakdown;
import app.karat.shop.pricing.TaxLine;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was promised to a customer. Holds no cost and no margin, because the token that carries it can be read by anyone who holds it.
 *
 * @param tenantId the business it was made in; worthless in another
 * @param customerId who it was made for, their place may have decided the tax
 * @param by subject of the user who made it
 * @param approval what allowed discounts below the floors
 * @param rateLock the promised rate it was made with
 */
public record Quote(
        UUID id,
        UUID tenantId,
        UUID branchId,
        @Nullable UUID customerId,
        String by,
        Instant at,
        Instant expiresAt,
        List<Line> lines,
        Money taxable,
        List<TaxLine> taxes,
        Money roundOff,
        Money total,
        @Nullable Approver approval,
        @Nullable LockUse rateLock) {

    public Quote {
        lines = List.copyOf(lines);
        taxes = List.copyOf(taxes);
    }

    /**
     * One piece.
     *
     * @param version of the piece that was priced
     */
    public record Line(UUID pieceId, long version, String tag, String name, PriceBreakdown breakdown) {}

    /** Whether the promise is over. */
    public boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
