package app.karat.ui.api.shop;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A rate promised to a customer for some grams. */
public record RateLock(
        UUID id,
        UUID branchId,
        UUID customerId,
        String customerName,
        Rate rate,
        BigDecimal grams,
        BigDecimal usedGrams,
        @Nullable UUID depositVoucher,
        @Nullable String note,
        String status,
        String byName,
        Instant at,
        Instant expiresAt) {

    /** What is promised. */
    public record Rate(String metal, String label, int fineness, Money perGram) {}

    /** What is still promised of it. */
    public BigDecimal left() {
        return grams.subtract(usedGrams);
    }

    /** Can still be used. */
    public boolean isOpen() {
        return "OPEN".equals(status);
    }

    /** A rate to lock; what it is, the shop knows. */
    public record Wish(
            UUID branchId,
            UUID customerId,
            String metal,
            String purity,
            BigDecimal grams,
            Instant expiresAt,
            @Nullable String note) {}

    /** Why it is given back. */
    public record Release(@Nullable String note) {}

    /** Promised fine grams of one metal beside those in stock. */
    public record Exposure(
            String metal,
            BigDecimal lockedFineGrams,
            BigDecimal stockFineGrams,
            Money promised,
            @Nullable Money today,
            @Nullable Money difference,
            BigDecimal layawayFineGrams,
            BigDecimal schemeFineGrams,
            BigDecimal lotFineGrams,
            BigDecimal oldGoldFineGrams,
            BigDecimal netFineGrams,
            @Nullable Money breakEven,
            @Nullable Money finePerGram) {

        /** Whether anything of the metal is promised or held. */
        public boolean isThere() {
            return lockedFineGrams
                            .add(layawayFineGrams)
                            .add(schemeFineGrams)
                            .add(stockFineGrams)
                            .add(lotFineGrams)
                            .add(oldGoldFineGrams)
                            .signum()
                    != 0;
        }
    }
}
