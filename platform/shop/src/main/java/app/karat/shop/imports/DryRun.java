package app.karat.shop.imports;

import app.karat.kernel.outbox.Outbox;
import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.shop.branches.Shop;
import app.karat.shop.branches.Shops;
import app.karat.shop.inventory.Intake;
import app.karat.shop.inventory.Piece;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads a sheet to its end and changes nothing: finds what is wrong in every row and counts what would come in. */
@Component
class DryRun {

    private static final int BATCH = 1_000;

    private final TenantTransactions transactions;
    private final ImportStore store;
    private final RunFiles files;
    private final Intake intake;
    private final Shops shops;
    private final Outbox outbox;
    private final Clock clock;

    DryRun(
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
        return shops.current().flatMap(shop -> files.withFile(run, file -> checked(run, shop, file)));
    }

    private Mono<Void> checked(ImportRun run, Shop shop, Path file) {
        var tally = new Tally(shop.tenant().profile().currency());
        Path errors = file.resolveSibling(file.getFileName() + ".errors");
        return Flux.using(() -> new ErrorFile(errors), to -> batches(run, shop, file, tally, to), ErrorFile::close)
                .subscribeOn(Pass.READING)
                .then(Mono.defer(() -> files.keepErrors(run.id(), errors)))
                .then(Mono.defer(() -> end(run, tally)))
                .doFinally(ended -> Pass.READING.schedule(() -> errors.toFile().delete()));
    }

    private Flux<Integer> batches(ImportRun run, Shop shop, Path file, Tally tally, ErrorFile errors) {
        return files.pass(run, shop, file)
                .map(tally::withoutRepeats)
                .buffer(BATCH)
                .concatMap(
                        batch -> compared(run, batch).publishOn(Pass.READING).map(rows -> counted(rows, tally, errors)),
                        1);
    }

    private static Integer counted(List<ReadRow> rows, Tally tally, ErrorFile errors) {
        rows.forEach(row -> errors.add(tally.count(row)));
        return tally.rows();
    }

    /** The rows compared with what is in stock; progress is told with it. */
    private Mono<List<ReadRow>> compared(ImportRun run, List<ReadRow> batch) {
        List<Piece> pieces = pieces(batch);
        List<String> tags =
                pieces.stream().map(piece -> Tally.upper(piece.tag())).toList();
        List<String> epcs =
                pieces.stream().map(Piece::epc).filter(Objects::nonNull).toList();
        int rows = batch.getLast().index();
        return transactions
                .write(() -> store.checkProgress(run.id(), rows, clock.instant())
                        .filter(still -> still)
                        .switchIfEmpty(Mono.error(Overtaken::new))
                        .then(outbox.nudge())
                        .then(intake.taken(tags, epcs)))
                .map(taken -> without(batch, taken));
    }

    private static List<ReadRow> without(List<ReadRow> batch, Set<String> taken) {
        return batch.stream().map(row -> Tally.withoutTaken(row, taken)).toList();
    }

    static List<Piece> pieces(List<ReadRow> batch) {
        return batch.stream().flatMap(row -> Stream.ofNullable(row.piece())).toList();
    }

    private Mono<Void> end(ImportRun run, Tally tally) {
        return transactions.write(() -> store.checked(run.id(), tally.result(), tally.wrong(), clock.instant())
                .then(outbox.nudge()));
    }
}
