package app.karat.shop.sales;

import app.karat.shop.audit.AuditTrail;
import app.karat.shop.payments.Paid;
import app.karat.shop.store.Binds;
import app.karat.shop.store.Keyset;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code sale} and of everything that a sale writes. */
@Repository
class SaleStore {

    /** The unique constraint that a second sale with the same id breaks. */
    static final String SAME_ID = "sale_id_reused";

    static final String QUOTE_USED = "sale_quote_used";

    private final DatabaseClient database;
    private final SaleRows rows;

    SaleStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.rows = new SaleRows(json);
    }

    /** Sells in one statement; empty, with nothing changed, when a piece or the customer is not as the quote says. */
    Mono<Sale> sell(SellCommand command) {
        var total = command.bill().total();
        var asked =
                command.draw().bind(command.taking().bind(database.sql(SaleSql.SELL), "SALE"), total, rows.mapper());
        asked = command.charges().bind(asked, total, rows.mapper());
        asked = command.lots().bind(asked, rows.mapper());
        asked = Binds.nullable(asked, "quote", command.quote(), UUID.class);
        return bill(AuditTrail.who(asked, command.seller()), command)
                .bind("sale", command.saleId())
                .bind("branch", command.branch().id())
                .bind("year", (short) command.financialYear())
                .bind("prefix", command.invoicePrefix())
                .bind("digits", command.shop().pack().invoiceNumber().digits())
                .bind("at", command.at())
                .bind("atText", command.at().toString())
                .bind("fingerprint", command.fingerprint())
                .map(row -> rows.made(command, row))
                .one();
    }

    Mono<Sale> find(UUID id) {
        return database.sql(SaleSql.BY_ID).bind("id", id).map(rows::sale).one();
    }

    Mono<List<Standing>> standing(SellCommand command) {
        var statement = database.sql(SaleSql.STANDING)
                .bind("ids", command.versions().keySet().toArray(UUID[]::new))
                .bind("at", command.at());
        return Binds.nullable(statement, "customer", command.customerId(), UUID.class)
                .map(SaleStore::stands)
                .all()
                .collectList();
    }

    Mono<KnownBuyer> buyer(SellCommand command) {
        return Binds.nullable(database.sql(SaleSql.BUYER), "customer", command.customerId(), UUID.class)
                .map(row -> new KnownBuyer(is(row, "known"), is(row, "with_tax_id")))
                .one();
    }

    Mono<List<SaleSummary>> page(SaleFilter filter, Keyset after, int limit) {
        var statement = database.sql(SaleSql.PAGE.formatted(filter.conditions()))
                .bind("after", after.at())
                .bind("last", after.id())
                .bind("limit", limit);
        UUID[] branches = filter.scope().branches();
        statement = bindPresent(statement, "branches", branches);
        statement = bindPresent(statement, "customer", filter.customer());
        statement = bindPresent(statement, "from", filter.from());
        statement = bindPresent(statement, "until", filter.until());
        statement = bindPresent(statement, "invoice", filter.invoice());
        statement = bindPresent(statement, "serial", filter.serial());
        return statement.map(rows::summary).all().collectList();
    }

    private static GenericExecuteSpec bindPresent(GenericExecuteSpec statement, String name, @Nullable Object value) {
        return value == null ? statement : statement.bind(name, value);
    }

    private GenericExecuteSpec bill(GenericExecuteSpec statement, SellCommand command) {
        Bill bill = command.bill();
        var lines = bill.lines().stream()
                .filter(line -> !line.isOfLot())
                .map(line -> new Wanted(
                        line.pieceId(),
                        Objects.requireNonNull(command.versions().get(line.pieceId())),
                        line.breakdown().taxable().amount()))
                .toList();
        var payments = Paid.of(command.tender().payments());
        var bound = statement
                .bind("lines", rows.json(lines))
                .bind("units", (long) lines.size())
                .bind("currency", bill.total().currency().getCurrencyCode())
                .bind("taxable", bill.taxable().amount())
                .bind("tax", bill.tax().amount())
                .bind("roundOff", bill.roundOff().amount())
                .bind("total", bill.total().amount())
                .bind("bill", rows.json(bill))
                .bind("payments", rows.json(payments))
                .bind("entries", rows.json(command.posting().entries()));
        var parts = SellerShare.Part.of(command.sellers(), bill.taxable());
        bound = bound.bind("sellers", rows.json(parts.stream().map(Share::of).toList()))
                .bind("sellersCount", (long) parts.size());
        bound = bound.bind("needsTaxId", command.needsTaxId());
        var approval = command.approval();
        bound = Binds.nullable(bound, "approval", approval == null ? null : rows.json(approval), String.class);
        return Binds.nullable(bound, "customer", command.customerId(), UUID.class);
    }

    private static boolean is(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, Long.class)) > 0;
    }

    private static Standing stands(Readable row) {
        return new Standing(
                Objects.requireNonNull(row.get("id", UUID.class)),
                Objects.requireNonNull(row.get("tag", String.class)),
                Objects.requireNonNull(row.get("name", String.class)),
                Objects.requireNonNull(row.get("status", String.class)),
                Objects.requireNonNull(row.get("version", Long.class)),
                Objects.requireNonNull(row.get("branch_id", UUID.class)),
                Objects.requireNonNull(row.get("free", Boolean.class)));
    }

    /** Where a piece stands now, and whether this customer could have it. */
    record Standing(UUID id, String tag, String name, String status, long version, UUID branchId, boolean free) {}

    /** What is known of a customer. */
    record KnownBuyer(boolean known, boolean hasTaxId) {}

    private record Share(UUID id, BigDecimal percent, BigDecimal amount) {

        static Share of(SellerShare.Part part) {
            return new Share(part.id(), part.percent().value(), part.amount().amount());
        }
    }

    private record Wanted(UUID piece, long version, BigDecimal taxable) {}
}
