package app.karat.shop.schemes;

import app.karat.kernel.values.Money;
import app.karat.kernel.values.Weight;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer's membership.
 *
 * @param plan as it was on the day it began
 * @param paid all instalments in money
 * @param fineGrams that are owed for them, nothing for a plan in money
 * @param quote of the purchase that its benefit was promised for, or null
 * @param lastDay on which what was saved may be used
 */
public record Scheme(
        UUID id,
        String number,
        SchemePlan plan,
        UUID branchId,
        UUID customerId,
        String customerName,
        Instant at,
        LocalDate startedOn,
        LocalDate lastDay,
        SchemeStatus status,
        Money paid,
        Weight fineGrams,
        List<SchemeInstalment> instalments,
        @Nullable SchemeEnding ending,
        @Nullable UUID quote,
        String fingerprint,
        long version) {

    /** Keeps its own copy. */
    public Scheme {
        instalments = List.copyOf(instalments);
    }

    /** The day on which that instalment is due; the first on the day it begins. */
    public LocalDate dueOn(int instalmentNumber) {
        return startedOn.plusMonths(instalmentNumber - 1L);
    }

    /** The day from which a full run gets its benefit. */
    public LocalDate maturesOn() {
        return startedOn.plusMonths(plan.months());
    }

    /** How many instalments should have been paid before that day and were not; below zero when more were paid. */
    public int missed(LocalDate today) {
        int due = 0;
        while (due < plan.months() && dueOn(due + 1).isBefore(today)) {
            due++;
        }
        return due - instalments.size();
    }

    /** How many instalments were paid that are not due yet on that day. */
    public int ahead(LocalDate today) {
        return Math.max(-missed(today.plusDays(1)), 0);
    }

    boolean isFull() {
        return instalments.size() == plan.months();
    }

    void requireOpen() {
        if (status != SchemeStatus.OPEN) {
            throw SchemeProblem.over(status);
        }
    }

    /** Refuses an instalment that is not the next one. */
    void requireNext(int instalmentNumber) {
        requireOpen();
        if (instalmentNumber <= instalments.size()) {
            throw SchemeProblem.paidAlready(instalmentNumber);
        }
        if (isFull() || instalmentNumber != instalments.size() + 1) {
            throw SchemeProblem.notNext(Math.min(instalments.size() + 1, plan.months()));
        }
    }

    /** Whether it has matured for that purchase; no purchase asks whether it has matured at all. */
    boolean hasMatured(@Nullable UUID purchase) {
        return status == SchemeStatus.MATURED && (quote == null || purchase == null || purchase.equals(quote));
    }

    /** Refuses the benefit before its time, without all instalments, or after the last day of the law. */
    void requireMature(LocalDate today) {
        if (status == SchemeStatus.CLOSED) {
            throw SchemeProblem.over(status);
        }
        if (!isFull() || today.isBefore(maturesOn())) {
            throw SchemeProblem.notMature(maturesOn(), plan.months() - instalments.size());
        }
        if (today.isAfter(lastDay)) {
            throw SchemeProblem.lapsed(lastDay);
        }
    }
}
