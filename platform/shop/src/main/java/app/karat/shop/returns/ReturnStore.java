package app.karat.shop.returns;

import app.karat.kernel.values.Money;
import app.karat.shop.audit.AuditTrail;
import app.karat.shop.branches.BranchScope;
import app.karat.shop.lots.LotReturn;
import app.karat.shop.pricing.Quantity;
import app.karat.shop.sales.Buyer;
import app.karat.shop.store.Binds;
import app.karat.shop.store.Fingerprint;
import app.karat.shop.store.Keyset;
import app.karat.shop.vouchers.VoucherIssue;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code credit_note} and of everything that a return writes. */
@Repository
class ReturnStore {

    static final String SAME_ID = "credit_note_id_reused";

    private static final TypeReference<Map<UUID, Quantity>> QUANTITIES = new TypeReference<>() {};

    private final DatabaseClient database;
    private final JsonMapper json;

    ReturnStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Takes back; empty, with nothing changed, when a piece, the sale, the till or the day does not allow it. */
    Mono<UUID> giveBack(ReturnCommand command) {
        VoucherIssue voucher = command.voucher();
        var statement = database.sql(voucher == null ? ReturnSql.FOR_MONEY : ReturnSql.FOR_VOUCHER);
        statement = voucher == null ? statement : voucher.bind(statement);
        statement = command.taking().bind(statement, "REFUND", command.request().reason());
        statement = command.request()
                .kind()
                .series()
                .bind(
                        statement,
                        command.shop(),
                        command.shop().branch(command.sale().branchId()),
                        command.at());
        statement = AuditTrail.who(money(statement, command), command.user())
                .bind("id", command.id())
                .bind("sale", command.sale().id())
                .bind("branch", command.sale().branchId())
                .bind("at", command.at())
                .bind("kind", command.request().kind().name())
                .bind("movement", command.request().kind().movement())
                .bind("buyBack", command.isBuyBack())
                .bind("fingerprint", Fingerprint.of(command.request()));
        String approved =
                command.offer().needsApproval() == null ? null : command.user().name();
        statement = Binds.nullable(statement, "approvedBy", approved, String.class);
        return Binds.nullable(statement, "voucher", voucher == null ? null : voucher.id(), UUID.class)
                .mapValue(UUID.class)
                .one();
    }

    Mono<CreditNote> find(UUID id) {
        return database.sql(ReturnSql.BY_ID).bind("id", id).map(this::note).one();
    }

    /** Newest first. */
    Mono<List<CreditNote>> page(BranchScope scope, @Nullable UUID sale, Keyset after, int limit) {
        UUID[] branches = scope.branches();
        String conditions = (branches == null ? "" : " AND n.branch_id = ANY(:branches)")
                + (sale == null ? "" : " AND n.sale_id = :sale");
        var statement = database.sql(ReturnSql.PAGE.formatted(conditions))
                .bind("after", after.at())
                .bind("last", after.id())
                .bind("limit", limit);
        statement = branches == null ? statement : statement.bind("branches", branches);
        statement = sale == null ? statement : statement.bind("sale", sale);
        return statement.map(this::note).all().collectList();
    }

    /** What is left to refund of a sale. */
    Mono<BigDecimal> left(UUID sale) {
        return database.sql(ReturnSql.LEFT_OF_SALE)
                .bind("sale", sale)
                .mapValue(BigDecimal.class)
                .one();
    }

    /** Those of the pieces that this sale sold and that have not come back. */
    Mono<Set<UUID>> stillSold(UUID sale, Collection<UUID> pieces) {
        return database.sql(ReturnSql.STILL_SOLD)
                .bind("ids", pieces.toArray(UUID[]::new))
                .bind("sale", sale)
                .mapValue(UUID.class)
                .all()
                .collect(Collectors.toSet());
    }

    /** What has come back of its lots, by their ids. */
    Mono<Map<UUID, Quantity>> returned(UUID sale) {
        return database.sql(ReturnSql.RETURNED)
                .bind("sale", sale)
                .map(row -> json.readValue(text(row, "returned"), QUANTITIES))
                .one();
    }

    /** What each piece is worth to the shop: of a buy-back its part of what is paid, after the deduction. */
    private static List<Money> worth(Credit credit, boolean buyBack) {
        List<Money> lines = credit.lines().stream().map(CreditLine::taxable).toList();
        return buyBack
                ? credit.taxable().split(lines.stream().map(Money::amount).toList())
                : lines;
    }

    private GenericExecuteSpec money(GenericExecuteSpec statement, ReturnCommand command) {
        Credit credit = command.offer().credit();
        List<CreditLine> back = credit.lines();
        List<Money> worth = worth(credit, command.isBuyBack());
        var lines = IntStream.range(0, back.size())
                .filter(i -> back.get(i).quantity() == null)
                .mapToObj(i -> new Back(
                        back.get(i).pieceId(),
                        back.get(i).restock(),
                        worth.get(i).amount()))
                .toList();
        return lots(back, worth)
                .bind(statement, json)
                .bind("lines", json.writeValueAsString(lines))
                .bind("units", (long) lines.size())
                .bind("refund", command.refund().amount())
                .bind("taxable", credit.taxable().amount())
                .bind("tax", credit.tax().amount())
                .bind("roundOff", credit.roundOff().amount())
                .bind("total", credit.total().amount())
                .bind("detail", json.writeValueAsString(command.details()))
                .bind("entries", json.writeValueAsString(command.posting().entries()));
    }

    private static LotReturn lots(List<CreditLine> back, List<Money> worth) {
        return new LotReturn(IntStream.range(0, back.size())
                .filter(i -> back.get(i).quantity() != null)
                .mapToObj(i -> LotReturn.Back.of(
                        back.get(i).pieceId(),
                        Objects.requireNonNull(back.get(i).before()),
                        Objects.requireNonNull(back.get(i).quantity()),
                        worth.get(i).amount()))
                .toList());
    }

    private CreditNote note(Readable row) {
        String customer = row.get("customer", String.class);
        BigDecimal total = Objects.requireNonNull(row.get("total", BigDecimal.class));
        return new CreditNote(
                uuid(row, "id"),
                text(row, "number"),
                ReturnKind.valueOf(text(row, "kind")),
                uuid(row, "branch_id"),
                Objects.requireNonNull(row.get("at", Instant.class)),
                uuid(row, "sale_id"),
                text(row, "invoice_number"),
                customer == null ? null : json.readValue(customer, Buyer.class),
                Money.of(total.toPlainString(), text(row, "currency")),
                json.readValue(text(row, "detail"), CreditNote.Details.class),
                row.get("voucher_code", String.class),
                row.get("approved_by", String.class),
                text(row, "by_name"),
                text(row, "fingerprint"));
    }

    private static UUID uuid(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, UUID.class));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }

    private record Back(UUID piece, boolean restock, BigDecimal taxable) {}
}
