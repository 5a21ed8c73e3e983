package app.karat.ui.api.shop;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody asked to do beyond their right, and what became of it. */
public record Approval(
        UUID id,
        UUID branchId,
        String kind,
        String subject,
        Terms terms,
        @Nullable Insight insight,
        String reason,
        String needs,
        String status,
        String askedByName,
        Instant askedAt,
        Instant expiresAt,
        @Nullable String decidedByName,
        @Nullable Instant decidedAt,
        @Nullable String note,
        boolean byPin) {

    /** Waits for somebody in charge. */
    public boolean isOpen() {
        return "PENDING".equals(status);
    }

    /** What was asked for; which parts there are depends on the kind. */
    public record Terms(
            @Nullable List<Line> lines,
            @Nullable Money discount,
            @Nullable Money total,
            @Nullable UUID runId) {}

    /** One piece of a discount. */
    public record Line(UUID pieceId, String tag, String name, Money listed, Money discount, Money room) {}

    /** What only those in charge see. */
    public record Insight(@Nullable Money margin) {}

    /** Asks for the discounts of a quote. */
    public record Wish(Quote.Request quote, String reason) {}

    /** Yes or no. */
    public record Decision(boolean approve, @Nullable String note) {}

    /** Yes, by somebody beside the till. */
    public record ByPin(
            String approver, String pin, @Nullable String note) {

        /** Never shows the PIN. */
        @Override
        public String toString() {
            return "approval by " + approver;
        }
    }

    /** Somebody who can approve at this counter. */
    public record Holder(String subject, String name) {}

    /** A PIN of one's own. */
    public record NewPin(@Nullable String current, String pin) {

        /** Never shows the PIN. */
        @Override
        public String toString() {
            return "new PIN";
        }
    }

    /** How far the margin goes in percent of the total; nothing when it is not told. */
    public @Nullable BigDecimal marginPercent() {
        if (insight == null
                || insight.margin() == null
                || terms.total() == null
                || terms.total().amount().signum() == 0) {
            return null;
        }
        return insight.margin().amount().movePointRight(2).divide(terms.total().amount(), 1, RoundingMode.HALF_UP);
    }
}
