package app.karat.shop.layaway;

import app.karat.kernel.security.CurrentUser;
import app.karat.shop.audit.AuditTrail;
import app.karat.shop.branches.BranchScope;
import app.karat.shop.branches.DocumentSeries;
import app.karat.shop.payments.Paid;
import app.karat.shop.payments.Posting;
import app.karat.shop.store.Binds;
import app.karat.shop.store.Keyset;
import app.karat.shop.vouchers.VoucherDraw;
import app.karat.shop.vouchers.VoucherIssue;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code layaway}. Each change is empty when a piece, a voucher, the till or the day said no. */
@Repository
class LayawayStore {

    static final String SAME_ID = "layaway_id_reused";

    private static final Instant UNTIL_PAID = Instant.parse("9999-01-01T00:00:00Z");

    private final DatabaseClient database;
    private final JsonMapper json;
    private final LayawayRows rows;

    LayawayStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
        this.rows = new LayawayRows(json);
    }

    Mono<UUID> start(LayawayStart start) {
        Layaway begun = start.layaway();
        var first = begun.payments().getFirst();
        var bound = tenders(start.taking().bind(database.sql(LayawaySql.START), "DEPOSIT"), first, start.draw());
        bound = DocumentSeries.LAYAWAY.bind(bound, start.shop(), start.shop().branch(begun.branchId()), begun.at());
        bound = AuditTrail.who(bound, start.user())
                .bind("id", begun.id())
                .bind("branch", begun.branchId())
                .bind("customer", begun.customerId())
                .bind("currency", begun.total().currency().getCurrencyCode())
                .bind("at", begun.at())
                .bind("until", UNTIL_PAID)
                .bind("total", begun.total().amount())
                .bind("paid", begun.paid().amount())
                .bind("dueOn", begun.schedule().getFirst().dueOn())
                .bind("bill", text(begun.bill()))
                .bind("terms", text(begun.terms()))
                .bind("schedule", text(begun.schedule()))
                .bind("fingerprint", begun.fingerprint())
                .bind("lines", lines(start.versions()))
                .bind("units", (long) start.versions().size())
                .bind("entries", text(start.posting().entries()));
        var approval = start.approval();
        return id(Binds.nullable(bound, "approval", approval == null ? null : text(approval), String.class));
    }

    Mono<UUID> pay(LayawayMove move, Layaway next, LayawayPayment added) {
        var kept = next.payments().subList(0, next.payments().size() - 1);
        var bound = tenders(move.taking().bind(database.sql(LayawaySql.PAY), "DEPOSIT"), added, move.draw());
        bound = DocumentSeries.RECEIPT.bind(bound, move.shop(), move.shop().branch(added.branchId()), move.at());
        return id(moved(state(bound, next), move)
                .bind("customer", next.customerId())
                .bind("document", added.id())
                .bind("amount", added.amount().amount())
                .bind("payments", text(kept)));
    }

    Mono<UUID> makeVoid(LayawayMove move, Layaway next, LayawayPayment paid, String reason) {
        var bound = move.taking().bind(database.sql(LayawaySql.VOID), "REFUND", reason);
        return id(moved(state(bound, next), move)
                .bind("document", paid.id())
                .bind("customer", next.customerId())
                .bind("cash", paid.cash().amount())
                .bind("paidOn", move.shop().day(paid.at()))
                .bind("payments", text(next.payments())));
    }

    Mono<UUID> restate(Layaway next, String action, @Nullable String reason, CurrentUser user, Instant at) {
        var bound = AuditTrail.who(state(database.sql(LayawaySql.RESTATE), next), user)
                .bind("at", at)
                .bind("action", action);
        return id(Binds.nullable(bound, "reason", reason, String.class));
    }

    Mono<UUID> cancel(LayawayMove move, Layaway there, LayawayEnding ending, @Nullable VoucherIssue credit) {
        var bound = database.sql(credit == null ? LayawaySql.CANCEL : LayawaySql.CANCEL_FOR_CREDIT);
        bound = credit == null ? bound : credit.bind(bound);
        return id(moved(move.taking().bind(bound, "REFUND", ending.reason()), move)
                .bind("id", there.id())
                .bind("version", there.version())
                .bind("ending", text(ending)));
    }

    /** The versions at which its pieces may be sold now, by piece id; none when something stands in the way. */
    Mono<Map<UUID, Long>> complete(LayawayMove move, Layaway there, UUID sale, VoucherIssue voucher) {
        var bound = AuditTrail.who(voucher.bind(database.sql(LayawaySql.COMPLETE)), move.user());
        return bound.bind("id", there.id())
                .bind("version", there.version())
                .bind("customer", there.customerId())
                .bind("sale", sale)
                .bind("at", move.at())
                .bind("units", (long) there.bill().lines().size())
                .bind("entries", text(move.posting().entries()))
                .map(row -> Map.entry(
                        Objects.requireNonNull(row.get("id", UUID.class)),
                        Objects.requireNonNull(row.get("version", Long.class))))
                .all()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Mono<Layaway> find(UUID id) {
        return database.sql(LayawaySql.BY_ID).bind("id", id).map(rows::layaway).one();
    }

    /** The same, held until the transaction ends. */
    Mono<Layaway> hold(UUID id) {
        return database.sql(LayawaySql.LOCKED).bind("id", id).map(rows::layaway).one();
    }

    /** Newest first. */
    Mono<List<Layaway>> page(
            BranchScope scope, @Nullable LayawayStatus status, @Nullable UUID customer, Keyset after, int limit) {
        UUID[] branches = scope.branches();
        String conditions = (branches == null ? "" : " AND l.branch_id = ANY(:branches)")
                + (status == null ? "" : " AND l.status = :status")
                + (customer == null ? "" : " AND l.customer_id = :customer");
        var statement = database.sql(LayawaySql.PAGE.formatted(conditions))
                .bind("after", after.at())
                .bind("last", after.id())
                .bind("limit", limit);
        statement = branches == null ? statement : statement.bind("branches", branches);
        statement = status == null ? statement : statement.bind("status", status.name());
        statement = customer == null ? statement : statement.bind("customer", customer);
        return statement.map(rows::layaway).all().collectList();
    }

    Mono<List<Layaway>> late(LocalDate before, UUID last, int limit) {
        return database.sql(LayawaySql.LATE)
                .bind("before", before)
                .bind("last", last)
                .bind("limit", limit)
                .map(rows::layaway)
                .all()
                .collectList();
    }

    Mono<LayawayProblem> standing(LayawayStart start) {
        return database.sql(LayawaySql.STANDING)
                .bind("lines", lines(start.versions()))
                .bind("customer", start.layaway().customerId())
                .bind("branch", start.layaway().branchId())
                .bind("at", start.layaway().at())
                .map(row -> LayawayProblem.notAvailable(text(row, "tag"), text(row, "status")))
                .first();
    }

    private GenericExecuteSpec tenders(GenericExecuteSpec statement, LayawayPayment added, VoucherDraw draw) {
        return draw.bind(statement, added.amount(), json)
                .bind("added", text(added))
                .bind("tenders", text(Paid.of(added.tenders())));
    }

    private GenericExecuteSpec moved(GenericExecuteSpec statement, LayawayMove move) {
        Posting posting = move.posting();
        return AuditTrail.who(statement, move.user()).bind("at", move.at()).bind("entries", text(posting.entries()));
    }

    private GenericExecuteSpec state(GenericExecuteSpec statement, Layaway next) {
        var bound = statement
                .bind("id", next.id())
                .bind("version", next.version())
                .bind("penaltyList", text(next.penalties()))
                .bind("paid", next.paid().amount())
                .bind("penalties", next.owedPenalties().amount());
        return Binds.nullable(bound, "dueOn", next.next().map(Instalment::dueOn).orElse(null), LocalDate.class);
    }

    private String lines(Map<UUID, Long> versions) {
        return text(versions.entrySet().stream()
                .map(each -> new Line(each.getKey(), each.getValue()))
                .toList());
    }

    private String text(Object value) {
        return json.writeValueAsString(value);
    }

    private static Mono<UUID> id(GenericExecuteSpec statement) {
        return statement
                .map(row -> Objects.requireNonNull(row.get("id", UUID.class)))
                .one();
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }

    private record Line(UUID piece, long version) {}
}
