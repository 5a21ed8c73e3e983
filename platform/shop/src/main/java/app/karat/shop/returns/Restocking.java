package app.karat.shop.returns;

import app.karat.kernel.outbox.Outbox;
import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.shop.audit.AuditTrail;
import app.karat.shop.inventory.Piece;
import app.karat.shop.inventory.PieceStatus;
import app.karat.shop.inventory.Pieces;
import java.time.Clock;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Puts a piece that came back, and was looked at, on sale again. It stood in the stock all along: nothing moves. */
@Service
public class Restocking {

    private static final String RESTOCK = """
            WITH made AS (
              UPDATE piece SET status = 'IN_STOCK', version = version + 1, updated_at = :at
               WHERE id = :id AND status IN ('RETURNED', 'BOUGHT_BACK')
              RETURNING id, branch_id, tag
            ), audited AS (
              %s SELECT CAST(:at AS timestamptz), :who, :whoName, :client, 'restocked', 'piece', made.id, NULL, to_jsonb(made.tag) FROM made
            ), told AS (
              INSERT INTO %s
              SELECT 'stock', jsonb_build_object('pieceId', id, 'branchId', branch_id, 'status', 'IN_STOCK') FROM made
            )
            SELECT id FROM made""".formatted(AuditTrail.INSERT, Outbox.COLUMNS);

    private final TenantTransactions transactions;
    private final DatabaseClient database;
    private final Pieces pieces;
    private final Outbox outbox;
    private final Clock clock;

    Restocking(TenantTransactions transactions, DatabaseClient database, Pieces pieces, Outbox outbox, Clock clock) {
        this.transactions = transactions;
        this.database = database;
        this.pieces = pieces;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The piece on sale again; doing it twice is no harm, and of any other piece it is refused. */
    public Mono<Piece> restock(UUID id) {
        return CurrentUser.get()
                .flatMap(user -> transactions.writeShielded(() -> pieces.find(id)
                        .flatMap(piece -> piece.status() == PieceStatus.IN_STOCK ? Mono.just(id) : put(id, user))))
                .then(Mono.defer(() -> pieces.find(id)));
    }

    private Mono<UUID> put(UUID id, CurrentUser user) {
        return AuditTrail.who(database.sql(RESTOCK), user)
                .bind("id", id)
                .bind("at", clock.instant())
                .mapValue(UUID.class)
                .one()
                .delayUntil(done -> outbox.nudge())
                .switchIfEmpty(Mono.error(ReturnProblem::notReturnable));
    }
}
