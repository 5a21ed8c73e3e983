package app.karat.shop.compliance;

import app.karat.kernel.values.Money;
import app.karat.shop.branches.MoneyRule;
import app.karat.shop.store.Binds;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Reads what customers paid in cash. */
@Repository
class CashStore {

    /** A payment that was none after all counts on no day, and neither does the row that turns it round. */
    private static final String AS_CASH = """
            (p.method = 'CASH' OR p.method = 'BANK_DRAFT' AND p.amount <= CAST(:drafts AS numeric))
               AND p.reverses IS NULL AND NOT EXISTS (SELECT FROM payment v WHERE v.reverses = p.id)""";

    private static final String BEFORE = """
            SELECT c.tax_id IS NOT NULL AS has_tax_id,
                   coalesce(sum(p.amount) FILTER (WHERE p.method = 'CASH' AND p.at >= :day), 0) AS day,
                   coalesce(sum(p.amount) FILTER (WHERE p.at > :hours24), 0) AS hours24,
                   coalesce(sum(p.amount), 0) AS month
              FROM customer c LEFT JOIN payment p ON p.customer_id = c.id AND p.at > :month AND %s
             WHERE c.id = :customer GROUP BY c.id""".formatted(AS_CASH);

    private static final String LARGE = """
            WITH cash AS MATERIALIZED (
              SELECT p.id, p.customer_id, coalesce(p.sale_id, p.towards, p.document) AS transaction, p.branch_id, p.at, p.method, p.amount
                FROM payment p WHERE p.customer_id IS NOT NULL AND p.at >= :since AND p.at < :until AND %s
            )
            SELECT c.id, c.name, c.tax_id, c.address, c.phone, cash.id AS payment, cash.transaction, cash.branch_id, cash.at, cash.method,
                   cash.amount, s.invoice_number, s.total AS price,
                   (SELECT string_agg(n #>> '{}', '; ') FROM jsonb_path_query(s.bill, '$.lines[*].name') n) AS goods
              FROM cash JOIN customer c ON c.id = cash.customer_id LEFT JOIN sale s ON s.id = cash.transaction
             WHERE c.id IN (SELECT customer_id FROM cash GROUP BY customer_id HAVING sum(amount) >= :limit)
             ORDER BY c.id, cash.at, cash.id""".formatted(AS_CASH);

    private final DatabaseClient database;

    CashStore(DatabaseClient database) {
        this.database = database;
    }

    Mono<CashBefore> before(UUID customer, Spans spans, @Nullable BigDecimal drafts) {
        return Binds.nullable(database.sql(BEFORE), "drafts", drafts, BigDecimal.class)
                .bind("customer", customer)
                .bind("day", spans.day())
                .bind("hours24", spans.hours24())
                .bind("month", spans.month())
                .map(row -> new CashBefore(
                        true,
                        Boolean.TRUE.equals(row.get("has_tax_id", Boolean.class)),
                        decimal(row, "day"),
                        decimal(row, "hours24"),
                        decimal(row, "month")))
                .one();
    }

    /** Cash of every customer who paid enough of it within that time to be looked at. */
    Mono<List<Paid>> large(MoneyRule rule, Instant since, Instant until, String currency) {
        return Binds.nullable(database.sql(LARGE), "drafts", rule.draftsUpTo(), BigDecimal.class)
                .bind("since", since)
                .bind("until", until)
                .bind("limit", rule.amount())
                .map(row -> paid(row, currency))
                .all()
                .collectList();
    }

    private static Paid paid(Readable row, String currency) {
        var payer = new CashReport.Payer(
                uuid(row, "id"),
                text(row, "name"),
                row.get("tax_id", String.class),
                row.get("address", String.class),
                row.get("phone", String.class));
        var payment = new CashPayment(
                Objects.requireNonNull(row.get("payment", Long.class)),
                Objects.requireNonNull(row.get("at", Instant.class)),
                uuid(row, "transaction"),
                uuid(row, "branch_id"),
                text(row, "method"),
                Money.of(decimal(row, "amount").toPlainString(), currency),
                goods(row, currency));
        return new Paid(payer, payment);
    }

    private static CashPayment.@Nullable Goods goods(Readable row, String currency) {
        String invoice = row.get("invoice_number", String.class);
        return invoice == null
                ? null
                : new CashPayment.Goods(
                        invoice,
                        Objects.requireNonNullElse(row.get("goods", String.class), ""),
                        Money.of(decimal(row, "price").toPlainString(), currency));
    }

    private static BigDecimal decimal(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, BigDecimal.class));
    }

    private static UUID uuid(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, UUID.class));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }

    /** Where the spans of rules begin, seen from now. */
    record Spans(Instant day, Instant hours24, Instant month) {}

    /** One payment with who made it. */
    record Paid(CashReport.Payer payer, CashPayment payment) {}
}
