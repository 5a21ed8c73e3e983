package app.karat.shop.schemes.web;

import app.karat.kernel.values.Money;
import app.karat.kernel.values.Weight;
import app.karat.shop.schemes.Scheme;
import app.karat.shop.schemes.SchemeEnding;
import app.karat.shop.schemes.SchemeInstalment;
import app.karat.shop.schemes.SchemePlan;
import app.karat.shop.schemes.SchemeStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A membership as clients see it.
 *
 * @param missed instalments that fell due and were not paid
 * @param ahead instalments that were paid before they fell due
 */
record SchemeResponse(
        UUID id,
        String number,
        SchemePlan plan,
        UUID branchId,
        UUID customerId,
        String customerName,
        Instant at,
        SchemeStatus status,
        LocalDate startedOn,
        LocalDate maturesOn,
        LocalDate lastDay,
        Money paid,
        Weight fineGrams,
        int missed,
        int ahead,
        @Nullable LocalDate nextDueOn,
        List<SchemeInstalment> instalments,
        @Nullable SchemeEnding ending) {

    static SchemeResponse of(Scheme scheme, LocalDate today) {
        int missed = scheme.status() == SchemeStatus.OPEN ? scheme.missed(today) : 0;
        int next = scheme.instalments().size() + 1;
        boolean takes =
                scheme.status() == SchemeStatus.OPEN && next <= scheme.plan().months();
        return new SchemeResponse(
                scheme.id(),
                scheme.number(),
                scheme.plan(),
                scheme.branchId(),
                scheme.customerId(),
                scheme.customerName(),
                scheme.at(),
                scheme.status(),
                scheme.startedOn(),
                scheme.maturesOn(),
                scheme.lastDay(),
                scheme.paid(),
                scheme.fineGrams(),
                Math.max(missed, 0),
                scheme.status() == SchemeStatus.OPEN ? scheme.ahead(today) : 0,
                takes ? scheme.dueOn(next) : null,
                scheme.instalments(),
                scheme.ending());
    }
}
