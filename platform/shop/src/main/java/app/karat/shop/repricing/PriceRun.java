package app.karat.shop.repricing;

import app.karat.shop.approvals.Approver;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A re-pricing run.
 *
 * @param scheduledAt the moment it may begin
 * @param approval what allowed it beyond its guard rails
 */
public record PriceRun(
        UUID id,
        String name,
        RunSelection selection,
        PriceChange change,
        GuardRails guards,
        RunStatus status,
        @Nullable Instant scheduledAt,
        @Nullable Approver approval,
        String byName,
        Instant at,
        @Nullable Instant finishedAt,
        RunTotals totals) {}
