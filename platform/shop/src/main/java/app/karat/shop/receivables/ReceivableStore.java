package app.karat.shop.receivables;

import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.values.Money;
import app.karat.shop.audit.AuditTrail;
import app.karat.shop.branches.BranchScope;
import app.karat.shop.branches.DocumentSeries;
import app.karat.shop.branches.Shop;
import app.karat.shop.payments.Paid;
import app.karat.shop.till.Taking;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code receivable}. */
@Repository
class ReceivableStore {

    private final DatabaseClient database;
    private final JsonMapper json;

    ReceivableStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Mono<Receivable> find(UUID sale) {
        return database.sql(ReceivableSql.BY_SALE)
                .bind("sale", sale)
                .map(this::receivable)
                .one();
    }

    /** Empty, with nothing changed, when less is open, it has happened, or the till or the day does not take it. */
    Mono<UUID> settle(Receivable open, Settling payment, Taking taking, Shop shop, CurrentUser user, Instant at) {
        var bound = AuditTrail.who(taking.bind(database.sql(ReceivableSql.SETTLE), "SETTLEMENT"), user);
        return DocumentSeries.RECEIPT
                .bind(bound, shop, shop.branch(payment.branchId()), at)
                .bind("sale", open.saleId())
                .bind("settlement", payment.id())
                .bind("amount", payment.amount().amount())
                .bind("currency", payment.amount().currency().getCurrencyCode())
                .bind("at", at)
                .bind("atText", at.toString())
                .bind("payments", json.writeValueAsString(Paid.of(payment.payments())))
                .bind(
                        "entries",
                        json.writeValueAsString(
                                payment.posting(open.customerId()).entries()))
                .map(row -> Objects.requireNonNull(row.get("id", UUID.class)))
                .one();
    }

    /** Open ones after that due date and sale, first due first. */
    Mono<List<Receivable>> page(BranchScope scope, @Nullable UUID customer, LocalDate due, UUID last, int rows) {
        String conditions = branch(scope) + (customer == null ? "" : " AND r.customer_id = :customer");
        var statement = bind(database.sql(ReceivableSql.PAGE.formatted(conditions)), scope)
                .bind("due", due)
                .bind("last", last)
                .bind("limit", rows);
        statement = customer == null ? statement : statement.bind("customer", customer);
        return statement.map(this::receivable).all().collectList();
    }

    Mono<List<Ageing.OfCustomer>> ageing(BranchScope scope, LocalDate on, String currency) {
        return bind(database.sql(ReceivableSql.AGEING.formatted(branch(scope))), scope)
                .bind("on", on)
                .map(row -> new Ageing.OfCustomer(
                        uuid(row, "id"),
                        text(row, "name"),
                        new Ageing.Buckets(
                                money(row, "not_due", currency),
                                money(row, "to_30", currency),
                                money(row, "to_60", currency),
                                money(row, "to_90", currency),
                                money(row, "over_90", currency))))
                .all()
                .collectList();
    }

    private static String branch(BranchScope scope) {
        return scope.branches() == null ? "" : " AND r.branch_id = ANY(:branches)";
    }

    private static GenericExecuteSpec bind(GenericExecuteSpec statement, BranchScope scope) {
        UUID[] branches = scope.branches();
        return branches == null ? statement : statement.bind("branches", branches);
    }

    private Receivable receivable(Readable row) {
        String currency = text(row, "currency");
        return new Receivable(
                uuid(row, "sale_id"),
                uuid(row, "customer_id"),
                text(row, "customer_name"),
                uuid(row, "branch_id"),
                text(row, "invoice_number"),
                Objects.requireNonNull(row.get("at", Instant.class)),
                Objects.requireNonNull(row.get("due_on", LocalDate.class)),
                money(row, "amount", currency),
                money(row, "open", currency),
                List.of(json.readValue(text(row, "settlements"), Receivable.Settlement[].class)));
    }

    private static Money money(Readable row, String column, String currency) {
        BigDecimal amount = Objects.requireNonNull(row.get(column, BigDecimal.class));
        return Money.of(amount.toPlainString(), currency);
    }

    private static UUID uuid(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, UUID.class));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }
}
