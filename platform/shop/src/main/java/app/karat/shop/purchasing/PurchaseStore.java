package app.karat.shop.purchasing;

import app.karat.kernel.values.Money;
import app.karat.shop.inventory.PieceIntake;
import app.karat.shop.inventory.PieceIntakes;
import app.karat.shop.inventory.PieceMove;
import app.karat.shop.inventory.PieceMoves;
import app.karat.shop.payments.Posting;
import app.karat.shop.store.Binds;
import app.karat.shop.store.Keyset;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code purchase}, and what they bring into stock and post. */
@Repository
class PurchaseStore {

    /** The unique constraint that a second purchase with the same id breaks. */
    static final String SAME_ID = "purchase_id_reused";

    private final DatabaseClient database;
    private final PieceMoves moves;
    private final PieceIntakes intakes;
    private final JsonMapper json;

    PurchaseStore(DatabaseClient database, PieceMoves moves, PieceIntakes intakes, JsonMapper json) {
        this.database = database;
        this.moves = moves;
        this.intakes = intakes;
        this.json = json;
    }

    /** Writes an order, a payment or a return with the move that belongs to it. */
    Mono<Void> write(Paper paper, PieceMove move, List<Posting.Entry> entries) {
        String sql = paper.kind() == PurchaseSummary.Kind.RETURN ? PurchaseSql.RETURN : PurchaseSql.PAPER;
        var statement = moves.around(sql, move)
                .bind("paper", paper.kind().name())
                .bind("code", paper.code())
                .bind("supplier", paper.supplier())
                .bind("status", paper.status())
                .bind("currency", paper.total().currency().getCurrencyCode())
                .bind("total", paper.total().amount())
                .bind("detail", json.writeValueAsString(paper.detail()))
                .bind("fingerprint", paper.fingerprint());
        var note = new PieceMoves.Note(
                paper.action(), paper.entity(), Map.of("code", paper.code(), "total", paper.total()));
        return moves.run(Binds.nullable(statement, "note", paper.note(), String.class), move, entries, note);
    }

    /** Takes the receipt's pieces in and writes the order's next state over the version it was made from. */
    Mono<Void> receive(PurchaseOrder next, PieceIntake intake, List<Posting.Entry> entries) {
        var statement = intakes.around(PurchaseSql.RECEIVE, intake)
                .bind("order", next.id())
                .bind("version", next.version())
                .bind("status", next.status().name())
                .bind("detail", json.writeValueAsString(new Detail(next.lines(), next.receipts())));
        var note = new PieceMoves.Note(
                "received",
                "goods-receipt",
                Map.of("order", next.code(), "pieces", intake.pieces().size()));
        return intakes.run(statement, intake, entries, note);
    }

    Mono<Void> cancel(PurchaseOrder next, PieceMove move) {
        var statement = moves.around(PurchaseSql.CANCEL, move)
                .bind("version", next.version())
                .bind("status", next.status().name());
        return moves.run(
                statement, move, List.of(), new PieceMoves.Note("cancelled", "purchase", Map.of("code", next.code())));
    }

    Mono<PurchaseOrder> find(UUID id) {
        return database.sql(PurchaseSql.BY_ID).bind("id", id).map(this::order).one();
    }

    /** What the purchase with this id was asked for by. */
    Mono<String> fingerprint(UUID id, PurchaseSummary.Kind kind) {
        return database.sql(PurchaseSql.HAPPENED)
                .bind("id", id)
                .bind("kind", kind.name())
                .map(row -> text(row, "fingerprint"))
                .one();
    }

    Mono<PurchaseSummary> summary(UUID id) {
        return keyed(database.sql(PurchaseSql.SUMMARY).bind("id", id), Keyset.START, 1)
                .map(PurchaseStore::summed)
                .one();
    }

    Mono<List<PurchaseSummary>> page(PurchaseFilter filter, Keyset after, int limit) {
        var statement = keyed(database.sql(PurchaseSql.PAGE.formatted(filter.conditions())), after, limit);
        UUID[] branches = filter.scope().branches();
        if (branches != null) {
            statement = statement.bind("branches", branches);
        }
        if (filter.kind() != null) {
            statement = statement.bind("kind", filter.kind().name());
        }
        if (filter.supplier() != null) {
            statement = statement.bind("supplier", filter.supplier());
        }
        return statement.map(PurchaseStore::summed).all().collectList();
    }

    private static GenericExecuteSpec keyed(GenericExecuteSpec statement, Keyset after, int limit) {
        return statement.bind("after", after.at()).bind("last", after.id()).bind("limit", limit);
    }

    private PurchaseOrder order(Readable row) {
        Detail detail = json.readValue(text(row, "detail"), Detail.class);
        return new PurchaseOrder(
                uuid(row, "id"),
                text(row, "code"),
                uuid(row, "supplier_id"),
                uuid(row, "branch_id"),
                OrderStatus.valueOf(text(row, "status")),
                Currency.getInstance(text(row, "currency")),
                detail.lines(),
                detail.receipts(),
                row.get("note", String.class),
                text(row, "made_by"),
                Objects.requireNonNull(row.get("version", Long.class)),
                Objects.requireNonNull(row.get("created_at", Instant.class)));
    }

    private static PurchaseSummary summed(Readable row) {
        return new PurchaseSummary(
                uuid(row, "id"),
                PurchaseSummary.Kind.valueOf(text(row, "kind")),
                text(row, "code"),
                uuid(row, "supplier_id"),
                text(row, "supplier_name"),
                uuid(row, "branch_id"),
                text(row, "status"),
                Money.of(
                        Objects.requireNonNull(row.get("total", BigDecimal.class)),
                        Currency.getInstance(text(row, "currency"))),
                row.get("note", String.class),
                text(row, "made_by"),
                Objects.requireNonNull(row.get("created_at", Instant.class)));
    }

    private static UUID uuid(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, UUID.class));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }

    /** What the column {@code detail} of an order holds. */
    record Detail(List<OrderLine> lines, List<GoodsReceipt> receipts) {}

    /** A row to write, with the words of the audit trail. */
    record Paper(
            PurchaseSummary.Kind kind,
            String code,
            UUID supplier,
            String status,
            Money total,
            Object detail,
            @Nullable String note,
            String fingerprint,
            String action,
            String entity) {}
}
