package app.karat.shop.till;

import app.karat.kernel.values.Money;
import app.karat.shop.payments.CashLimit;
import app.karat.shop.store.Binds;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/**
 * What a document that moves money asks of the till and the day, within its own statement. {@link #gate} lets it through only while the named
 * till is open for this day, the customer's cash of the day stays below the country's limit, and the day itself is open; the day's row is
 * held until the commit, so that a closing day waits for the document or refuses it. Locks are taken after the document's own: till,
 * customer, day.
 *
 * @param till the open session that the cash goes into, or null for none
 * @param cash notes and coins that come in (or go out, when negative), change taken off
 * @param limit what the customer's cash of one day must stay below, or null
 */
public record Taking(
        UUID branch,
        LocalDate day,
        @Nullable UUID till,
        @Nullable UUID customer,
        Money cash,
        @Nullable CashLimit limit) {

    /** Holds within a statement with {@link #gate} when the document may be made. */
    public static final String PASSED = "EXISTS (SELECT FROM day_open)";

    private static final String CASH_OF_DAY =
            ":takenCash + CASE WHEN c.cash_day = :takenDay THEN c.cash_today ELSE 0 END";

    private static final String GATE = """
            till_open AS MATERIALIZED (
              SELECT t.id FROM till_session t
               WHERE t.id = CAST(:takenTill AS uuid) AND t.branch_id = :takenBranch AND t.day = :takenDay AND t.status = 'OPEN' AND (%1$s)
                 FOR SHARE OF t
            ), cash_counted AS (
              UPDATE customer c SET cash_day = :takenDay, cash_today = %2$s
               WHERE c.id = CAST(:takenCustomer AS uuid) AND :takenCash > 0
                 AND (CAST(:takenCashBelow AS numeric) IS NULL OR %2$s < CAST(:takenCashBelow AS numeric))
                 AND (%1$s) AND (CAST(:takenTill AS uuid) IS NULL OR EXISTS (SELECT FROM till_open))
              RETURNING c.id
            ), day_open AS (
              INSERT INTO business_day AS d (branch_id, day, documents)
              SELECT :takenBranch, :takenDay, 1
               WHERE (%1$s) AND (CAST(:takenTill AS uuid) IS NULL OR EXISTS (SELECT FROM till_open))
                 AND (:takenCash <= 0 OR CAST(:takenCustomer AS uuid) IS NULL OR EXISTS (SELECT FROM cash_counted))
              ON CONFLICT (branch_id, day) DO UPDATE SET documents = d.documents + 1 WHERE d.closed_at IS NULL
              RETURNING d.day
            )""";

    private static final String MOVED = """
            till_moved AS (
              INSERT INTO till_entry (session_id, branch_id, at, kind, amount, source, reason, by_name)
              SELECT t.id, made.branch_id, made.at, :takenAs, :takenCash, made.id, CAST(:takenReason AS text), :whoName
                FROM %s made, till_open t WHERE :takenCash <> 0
            )""";

    /**
     * Three parts of a {@code WITH} that let the document through or not.
     *
     * @param ready the condition, in SQL, that everything else of the document is in order; its rows are locked already
     */
    public static String gate(String ready) {
        return GATE.formatted(ready, CASH_OF_DAY);
    }

    /**
     * A part {@code till_moved} that moves the cash.
     *
     * @param made the part that made the document, with columns {@code id}, {@code branch_id} and {@code at}
     */
    public static String moved(String made) {
        return MOVED.formatted(made);
    }

    /** Nothing but the day: a document without cash or till. */
    public static Taking noCash(UUID branch, LocalDate day, Money zero) {
        return new Taking(branch, day, null, null, zero, null);
    }

    /**
     * Binds the parameters of {@link #gate} and {@link #moved}; who acts is bound by the audit trail.
     *
     * @param as the kind of the till's entry, such as {@code SALE}
     */
    public GenericExecuteSpec bind(GenericExecuteSpec statement, String as) {
        return bind(statement, as, null);
    }

    /** The same with the words that say why. */
    public GenericExecuteSpec bind(GenericExecuteSpec statement, String as, @Nullable String reason) {
        return Binds.nullable(bindGate(statement).bind("takenAs", as), "takenReason", reason, String.class);
    }

    /** Binds the parameters of {@link #gate} alone. */
    public GenericExecuteSpec bindGate(GenericExecuteSpec statement) {
        var bound = statement.bind("takenBranch", branch).bind("takenDay", day).bind("takenCash", cash.amount());
        bound = Binds.nullable(bound, "takenTill", till, UUID.class);
        bound = Binds.nullable(bound, "takenCustomer", customer, UUID.class);
        return Binds.nullable(bound, "takenCashBelow", limit == null ? null : limit.below(), BigDecimal.class);
    }
}
