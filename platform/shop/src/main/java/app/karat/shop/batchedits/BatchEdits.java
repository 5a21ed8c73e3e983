package app.karat.shop.batchedits;

import app.karat.kernel.outbox.Outbox;
import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.shop.batchedits.EditPlanner.Plan;
import app.karat.shop.batchedits.EditedPiece.Refusal;
import app.karat.shop.batchedits.EditedPiece.State;
import app.karat.shop.inventory.BatchEdit;
import app.karat.shop.inventory.OwnFields;
import app.karat.shop.inventory.Piece;
import app.karat.shop.inventory.PieceEdits;
import app.karat.shop.inventory.Pieces;
import app.karat.shop.pricing.PricePlan;
import app.karat.shop.pricing.Pricing;
import app.karat.shop.store.Constraint;
import app.karat.shop.store.Fingerprint;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** The door to changes of many chosen pieces: look first, make it, take it back while nobody touched the pieces. */
@Service
public class BatchEdits {

    private final TenantTransactions transactions;
    private final EditStore store;
    private final Pieces pieces;
    private final PieceEdits edits;
    private final OwnFields fields;
    private final Pricing pricing;
    private final Outbox outbox;
    private final Clock clock;

    BatchEdits(
            TenantTransactions transactions,
            EditStore store,
            Pieces pieces,
            PieceEdits edits,
            OwnFields fields,
            Pricing pricing,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.pieces = pieces;
        this.edits = edits;
        this.fields = fields;
        this.pricing = pricing;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What the change would make of each piece, in the order of the ids; nothing is written. */
    public Mono<List<EditedPiece>> preview(List<UUID> ids, BatchEdit edit) {
        return planned(ids, edit).map(plans -> plans.stream().map(Plan::edited).toList());
    }

    /** Changes those that can be changed, as one document under an id that the client made. */
    public Mono<EditRun> apply(UUID id, List<UUID> ids, BatchEdit edit) {
        String fingerprint = Fingerprint.of(new Asked(ids, edit.category(), edit.pricing(), new TreeMap<>(edit.own())));
        return repeated(id, fingerprint)
                .switchIfEmpty(Mono.defer(() -> Mono.zip(planned(ids, edit), CurrentUser.get())
                        .flatMap(with ->
                                transactions.write(() -> made(id, edit, with.getT1(), fingerprint, with.getT2())))))
                .onErrorResume(
                        error -> Constraint.isBrokenBy(error, EditStore.SAME_ID) || error instanceof EditProblem,
                        error -> repeated(id, fingerprint).switchIfEmpty(Mono.error(error)));
    }

    /** Gives every piece back what it was, unless somebody has touched it since. */
    public Mono<EditRun> undo(UUID id) {
        return find(id).zipWith(CurrentUser.get())
                .flatMap(with -> transactions.write(() -> store.hold(id)
                        .switchIfEmpty(Mono.error(EditProblem::undoneAlready))
                        .flatMap(run -> pieces.findAll(changed(run)).flatMap(now -> restored(run, now)))
                        .flatMap(after -> store.undone(id, after, with.getT2(), clock.instant()))
                        .then(outbox.nudge())))
                .then(find(id));
    }

    /** The batch, or {@link EditProblem#unknown()}; a batch over pieces of other branches is not there for those who do not see them. */
    public Mono<EditRun> find(UUID id) {
        return transactions
                .read(() -> store.find(id))
                .switchIfEmpty(Mono.error(EditProblem::unknown))
                .delayUntil(run -> pieces.findAll(
                                run.pieces().stream().map(EditedPiece::pieceId).toList())
                        .onErrorMap(unseen -> EditProblem.unknown()));
    }

    private Mono<List<Plan>> planned(List<UUID> ids, BatchEdit edit) {
        return fields.check(edit.set())
                .then(Mono.zip(pieces.findAll(ids), pricing.board()))
                .map(with -> {
                    var planner = new EditPlanner(edit, with.getT2());
                    return with.getT1().stream().map(planner::plan).toList();
                });
    }

    private Mono<EditRun> made(UUID id, BatchEdit edit, List<Plan> plans, String fingerprint, CurrentUser user) {
        List<Piece> next = plans.stream().filter(Plan::goes).map(Plan::next).toList();
        if (next.isEmpty()) {
            return Mono.error(EditProblem.nothingToChange());
        }
        return edits.replace(next).flatMap(done -> {
            if (done.isEmpty()) {
                return Mono.error(EditProblem.nothingToChange());
            }
            var run = new EditRun(id, edit, outcome(plans, done), user.name(), clock.instant(), null);
            return store.add(run, fingerprint, user).then(outbox.nudge()).thenReturn(run);
        });
    }

    private static List<EditedPiece> outcome(List<Plan> plans, Set<UUID> done) {
        return plans.stream()
                .map(plan -> {
                    EditedPiece edited = plan.edited();
                    if (!plan.goes()) {
                        return edited;
                    }
                    return done.contains(edited.pieceId())
                            ? edited.changed()
                            : edited.now(State.REFUSED, Refusal.TOUCHED);
                })
                .toList();
    }

    private Mono<List<EditedPiece>> restored(EditRun run, List<Piece> now) {
        Map<UUID, EditedPiece> of =
                run.pieces().stream().collect(Collectors.toMap(EditedPiece::pieceId, edited -> edited));
        List<Piece> back = now.stream()
                .filter(piece -> piece.status().isEditable())
                .filter(piece -> {
                    EditedPiece edited = of.get(piece.id());
                    return edited != null && edited.version() == piece.version();
                })
                .map(piece -> before(piece, of))
                .toList();
        return edits.replace(back)
                .map(done -> run.pieces().stream()
                        .map(edited -> afterUndo(edited, done))
                        .toList());
    }

    private static Piece before(Piece piece, Map<UUID, EditedPiece> of) {
        EditedPiece.Part was = Objects.requireNonNull(of.get(piece.id())).before();
        return BatchEdit.restored(piece, was.category(), was.pricing(), was.own());
    }

    private static EditedPiece afterUndo(EditedPiece edited, Set<UUID> done) {
        if (edited.state() != State.CHANGED) {
            return edited;
        }
        return done.contains(edited.pieceId())
                ? edited.now(State.UNDONE, null)
                : edited.now(State.KEPT, Refusal.TOUCHED);
    }

    private static List<UUID> changed(EditRun run) {
        return run.pieces().stream()
                .filter(edited -> edited.state() == State.CHANGED)
                .map(EditedPiece::pieceId)
                .toList();
    }

    private Mono<EditRun> repeated(UUID id, String fingerprint) {
        return transactions
                .read(() -> store.fingerprint(id))
                .flatMap(there -> there.equals(fingerprint) ? find(id) : Mono.error(EditProblem.idReused(id)));
    }

    /** A request part by part, its fields in an order that is always the same. */
    private record Asked(
            List<UUID> pieces,
            @Nullable String category,
            @Nullable PricePlan pricing,
            Map<String, String> own) {}
}
