package app.karat.shop.till;

import app.karat.kernel.values.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One drawer from its float to its count. What it should hold is not told while it is open: whoever counts, counts blind.
 *
 * @param till the drawer's name
 * @param day the business day it was opened for; cash of another day does not enter it
 * @param closing how it ended, or null while it is open
 */
public record TillSession(
        UUID id,
        UUID branchId,
        String till,
        LocalDate day,
        Instant openedAt,
        String openedByName,
        Money opening,
        CashCount openingCount,
        @Nullable Closing closing,
        String fingerprint) {

    /** Whether cash may still enter it. */
    public boolean isOpen() {
        return closing == null;
    }

    /**
     * How a till ended; it never opens again.
     *
     * @param difference what was counted less what was expected
     */
    @Schema(name = "TillClosing")
    public record Closing(
            Instant at,
            String byName,
            Money counted,
            CashCount count,
            Money expected,
            Money difference,
            String zNumber,
            ZReport report) {}
}
