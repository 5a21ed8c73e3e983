package app.karat.shop.imports;

import app.karat.kernel.outbox.Outbox;
import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.shop.branches.Shop;
import app.karat.shop.branches.Shops;
import app.karat.shop.inventory.Intake;
import app.karat.shop.inventory.Piece;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Brings the rows of a checked sheet into stock. A batch is one transaction that claims its rows, adds their pieces and movements and tells of it;
 * whoever goes on after a crash begins behind the last batch that committed.
 */
@Component
class Importing {

    private static final int BATCH = 1_000;

    private final TenantTransactions transactions;
    private final ImportStore store;
    private final RunFiles files;
    private final Intake intake;
    private final Shops shops;
    private final Outbox outbox;
    private final Clock clock;

    Importing(
            TenantTransactions transactions,
            ImportStore store,
            RunFiles files,
            Intake intake,
            Shops shops,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.files = files;
        this.intake = intake;
        this.shops = shops;
        this.outbox = outbox;
        this.clock = clock;
    }

    Mono<Void> of(ImportRun run) {
        return shops.current()
                .flatMap(shop -> files.rows(run, shop, rows -> all(run, shop, rows)))
                .then(Mono.defer(() -> end(run)));
    }

    private Mono<Boolean> all(ImportRun run, Shop shop, Flux<ReadRow> rows) {
        Currency currency = shop.tenant().profile().currency();
        return rows.skip(run.rowsDone())
                .buffer(BATCH)
                .concatMap(batch -> batch(run.id(), batch, currency), 1)
                .then(Mono.just(true));
    }

    private Mono<Boolean> batch(UUID run, List<ReadRow> batch, Currency currency) {
        int from = batch.getFirst().index() - 1;
        int to = batch.getLast().index();
        return transactions.write(() -> store.advance(run, from, to, clock.instant())
                .filter(mine -> mine)
                .switchIfEmpty(Mono.error(Overtaken::new))
                .then(takenIn(run, batch, currency))
                .flatMap(in -> store.cameIn(run, in.size(), refused(batch, in)))
                .delayUntil(done -> outbox.nudge()));
    }

    private Mono<Set<UUID>> takenIn(UUID run, List<ReadRow> batch, Currency currency) {
        List<Piece> pieces = DryRun.pieces(batch);
        return pieces.isEmpty() ? Mono.just(Set.of()) : intake.takeIn(pieces, run, currency, clock.instant());
    }

    /** Rows that were fine in the dry run, and whose tag somebody has used since. */
    private static List<RowError> refused(List<ReadRow> batch, Set<UUID> in) {
        return batch.stream()
                .filter(row -> row.piece() != null && !in.contains(row.piece().id()))
                .map(row -> Tally.taken(
                        row, "tag", Objects.requireNonNull(row.piece()).tag()))
                .toList();
    }

    private Mono<Void> end(ImportRun run) {
        return transactions.write(() ->
                store.end(run, ImportStatus.DONE, "imported", clock.instant()).then(outbox.nudge()));
    }
}
