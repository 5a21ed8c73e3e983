package app.karat.shop.till;

import app.karat.kernel.problem.Problem;
import app.karat.kernel.values.Money;
import app.karat.shop.payments.CashLimit;
import app.karat.shop.payments.PaymentProblem;
import app.karat.shop.store.Binds;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds out, after {@link Taking#gate} let nothing through, what stood in the way. */
@Component
public class Takings {

    private static final String STANDING = """
            SELECT t.till, t.branch_id, t.day, t.status, d.closed_at,
                   CASE WHEN c.cash_day = :day THEN c.cash_today ELSE 0 END AS cash_today
              FROM (VALUES (1)) AS once
              LEFT JOIN customer c ON c.id = CAST(:customer AS uuid)
              LEFT JOIN till_session t ON t.id = CAST(:till AS uuid)
              LEFT JOIN business_day d ON d.branch_id = :branch AND d.day = :day""";

    private final DatabaseClient database;

    Takings(DatabaseClient database) {
        this.database = database;
    }

    /** The problem with the till, the day or the customer's cash, in the open transaction; empty when all would take the document now. */
    public Mono<Problem> whyNot(Taking taking) {
        var statement = database.sql(STANDING).bind("branch", taking.branch()).bind("day", taking.day());
        statement = Binds.nullable(statement, "till", taking.till(), UUID.class);
        statement = Binds.nullable(statement, "customer", taking.customer(), UUID.class);
        return statement.map(Takings::standing).one().mapNotNull(found -> problem(taking, found));
    }

    private static @Nullable Problem problem(Taking taking, Standing found) {
        String till = found.till();
        if (taking.till() != null && till == null) {
            return TillProblem.unknown();
        }
        if (till != null && !taking.branch().equals(found.branch())) {
            return TillProblem.ofAnotherBranch(till);
        }
        if (till != null && "CLOSED".equals(found.status())) {
            return TillProblem.closed(till);
        }
        if (till != null && !taking.day().equals(found.day())) {
            return TillProblem.ofAnotherDay(till, Objects.requireNonNull(found.day()));
        }
        return found.closedAt() != null ? TillProblem.dayClosed(taking.day()) : tooMuch(taking, found.cashToday());
    }

    private static @Nullable Problem tooMuch(Taking taking, @Nullable BigDecimal cashToday) {
        CashLimit limit = taking.limit();
        if (limit == null
                || taking.customer() == null
                || cashToday == null
                || !taking.cash().isPositive()) {
            return null;
        }
        boolean reached = taking.cash().amount().add(cashToday).compareTo(limit.below()) >= 0;
        Money before = Money.of(cashToday, taking.cash().currency());
        return reached ? PaymentProblem.tooMuchCashToday(limit.reason(), before) : null;
    }

    private static Standing standing(Readable row) {
        return new Standing(
                row.get("till", String.class),
                row.get("branch_id", UUID.class),
                row.get("day", LocalDate.class),
                row.get("status", String.class),
                row.get("closed_at", Instant.class),
                row.get("cash_today", BigDecimal.class));
    }

    private record Standing(
            @Nullable String till,
            @Nullable UUID branch,
            @Nullable LocalDate day,
            @Nullable String status,
            @Nullable Instant closedAt,
            @Nullable BigDecimal cashToday) {}
}
