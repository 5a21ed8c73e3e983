package app.karat.shop.books;

import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Money;
import app.karat.shop.branches.BranchScope;
import app.karat.shop.inventory.StockSum;
import app.karat.shop.store.Binds;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Sums of the two ledgers. */
@Repository
class LedgerStore {

    private final DatabaseClient database;

    LedgerStore(DatabaseClient database) {
        this.database = database;
    }

    Mono<List<Valuation.Moved>> moved(Instant at, BranchScope scope) {
        return in(scope, LedgerSql.MOVED)
                .bind("at", at)
                .map(LedgerStore::moved)
                .all()
                .collectList();
    }

    Mono<StockValue.WithoutMetal> withoutMetal(Instant at, BranchScope scope, Currency currency) {
        return in(scope, LedgerSql.WITHOUT_METAL)
                .bind("at", at)
                .map(row -> new StockValue.WithoutMetal(
                        Objects.requireNonNull(row.get("pieces", Long.class)),
                        decimal(row, "carats").setScale(2, RoundingMode.HALF_UP),
                        Money.of(decimal(row, "cost"), currency)))
                .one();
    }

    Mono<List<Aged>> ages(Instant now, BranchScope scope) {
        return in(scope, LedgerSql.AGES)
                .bind("now", now)
                .map(LedgerStore::aged)
                .all()
                .collectList();
    }

    Mono<List<TrialBalance.Line>> balance(Instant from, Instant until, BranchScope scope, Currency currency) {
        return in(scope, LedgerSql.BALANCE)
                .bind("from", from)
                .bind("until", until)
                .map(row -> line(row, currency))
                .all()
                .collectList();
    }

    private GenericExecuteSpec in(BranchScope scope, String sql) {
        return Binds.nullable(database.sql(sql), "branches", scope.branches(), UUID[].class);
    }

    private static Valuation.Moved moved(Readable row) {
        return new Valuation.Moved(
                uuid(row),
                Metal.valueOf(text(row, "metal")),
                Objects.requireNonNull(row.get("fineness", Short.class)),
                Objects.requireNonNull(row.get("pieces", Long.class)),
                decimal(row, "grams"),
                decimal(row, "fine"),
                decimal(row, "cost"));
    }

    private static Aged aged(Readable row) {
        var sum = new StockSum(
                uuid(row),
                Metal.valueOf(text(row, "metal")),
                text(row, "purity"),
                Objects.requireNonNull(row.get("pieces", Long.class)),
                decimal(row, "gross"),
                decimal(row, "net"),
                decimal(row, "fine"),
                decimal(row, "rated"),
                decimal(row, "fixed"));
        StockAge.Span span = StockAge.Span.values()[Objects.requireNonNull(row.get("span", Integer.class))];
        return new Aged(new Aged.Group(text(row, "category"), span), sum, decimal(row, "cost"));
    }

    private static TrialBalance.Line line(Readable row, Currency currency) {
        Money opening = Money.of(decimal(row, "opening"), currency);
        Money debit = Money.of(decimal(row, "debit"), currency);
        Money credit = Money.of(decimal(row, "credit"), currency);
        return new TrialBalance.Line(
                text(row, "account"),
                opening,
                debit,
                credit,
                opening.plus(debit).minus(credit));
    }

    private static UUID uuid(Readable row) {
        return Objects.requireNonNull(row.get("branch_id", UUID.class));
    }

    private static BigDecimal decimal(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, BigDecimal.class));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }

    /** Pieces of one category, age, branch and purity added up. */
    record Aged(Group group, StockSum sum, BigDecimal cost) {

        record Group(String category, StockAge.Span span) {}
    }
}
