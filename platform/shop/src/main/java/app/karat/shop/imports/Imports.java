package app.karat.shop.imports;

import app.karat.kernel.outbox.Outbox;
import app.karat.kernel.problem.InvalidInput;
import app.karat.kernel.security.AccessProblem;
import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.tenancy.CurrentTenant;
import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.kernel.web.Page;
import app.karat.shop.branches.Shop;
import app.karat.shop.branches.Shops;
import app.karat.shop.inventory.Intake;
import app.karat.shop.objects.Received;
import app.karat.shop.objects.Uploads;
import app.karat.shop.sheets.SheetLimits;
import app.karat.shop.store.Keyset;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The door to imports. What takes long is only begun here; a run tells of itself under the live topic {@code import}. Imports concern the whole
 * business, so they are for people who work in all of its branches.
 */
@Service
public class Imports {

    private static final int TOUCHED_SHOWN = 50;

    private final TenantTransactions transactions;
    private final ImportStore store;
    private final ImportQueue queue;
    private final RunFiles files;
    private final Uploads uploads;
    private final Intake intake;
    private final Shops shops;
    private final Outbox outbox;
    private final Clock clock;

    Imports(
            TenantTransactions transactions,
            ImportStore store,
            ImportQueue queue,
            RunFiles files,
            Uploads uploads,
            Intake intake,
            Shops shops,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.queue = queue;
        this.files = files;
        this.uploads = uploads;
        this.intake = intake;
        this.shops = shops;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Takes a file in and looks into it. The same file under the same id is the same run. */
    public Mono<ImportRun> upload(UUID id, String fileName, Flux<DataBuffer> content) {
        return Mono.zip(shops.current(), user())
                .flatMap(who -> uploads.receive(
                        content,
                        SheetLimits.FILE,
                        file -> Sheets.look(file.file(), who.getT1())
                                .flatMap(sheet -> added(id, fileName, file, sheet, who.getT1(), who.getT2()))));
    }

    /** One page of runs, newest first. */
    public Mono<Page<ImportRun>> page(@Nullable String cursor, int limit) {
        Keyset after = Keyset.parse(cursor);
        return user().then(transactions
                .read(() -> store.page(after, limit + 1))
                .map(rows -> Keyset.page(rows, limit, each -> new Keyset(each.createdAt(), each.id()))));
    }

    /** The run, or {@link ImportProblem#unknown()}. Looking at one that waits makes sure that a worker will come by. */
    public Mono<ImportRun> find(UUID id) {
        return user().then(transactions.read(() -> known(store.find(id))))
                .delayUntil(run -> run.status().isWork() ? queued() : Mono.empty());
    }

    /** Says what the columns mean and begins the dry run. */
    public Mono<ImportRun> map(UUID id, Mapping mapping) {
        return user().then(shops.current())
                .doOnNext(shop -> check(mapping, shop))
                .then(begun(id, ImportStatus.CHECKING, run -> store.map(id, mapping, clock.instant())));
    }

    /** Begins the import; rows that are wrong are left out only if that was said. */
    public Mono<ImportRun> start(UUID id, boolean withoutWrong) {
        return user().then(begun(id, ImportStatus.IMPORTING, run -> {
            int wrong = run.checked() == null ? 0 : run.checked().wrongRows();
            return run.status() == ImportStatus.CHECKED && wrong > 0 && !withoutWrong
                    ? Mono.error(ImportProblem.hasErrors(wrong))
                    : store.start(id, clock.instant());
        }));
    }

    /** Begins to take everything out again; pieces that somebody has touched are left only if that was said. */
    public Mono<ImportRun> undo(UUID id, boolean leaveTouched) {
        return user().then(begun(
                id,
                ImportStatus.UNDOING,
                run -> intake.countTouched(id)
                        .filter(touched -> touched > 0 && !leaveTouched)
                        .flatMap(touched -> this.<Boolean>refused(id, touched))
                        .switchIfEmpty(Mono.defer(() -> store.undo(id, clock.instant())))));
    }

    /** Everything that the dry run found wrong, as a CSV. */
    public Flux<DataBuffer> errors(UUID id) {
        return find(id).filter(run -> run.checked() != null && run.checked().errors() > 0)
                .switchIfEmpty(Mono.error(ImportProblem::noErrorFile))
                .thenMany(Flux.defer(() -> files.errors(id)));
    }

    private Mono<ImportRun> added(
            UUID id, String fileName, Received file, ImportRun.Sheet looked, Shop shop, CurrentUser user) {
        String key = HeaderBook.key(looked.headers());
        return transactions
                .read(() -> store.known(key))
                .map(known -> Sheets.remembering(looked, known, shop))
                .defaultIfEmpty(looked)
                .map(sheet -> fresh(id, fileName, file, sheet, user))
                .flatMap(run -> files.keep(id, file.file())
                        .then(transactions.write(() -> store.add(run, key, user).then(known(store.find(id))))))
                .doOnNext(run -> {
                    if (!run.sha256().equals(file.sha256())) {
                        throw ImportProblem.idReused();
                    }
                });
    }

    private ImportRun fresh(UUID id, String fileName, Received file, ImportRun.Sheet sheet, CurrentUser user) {
        var by = new ImportRun.By(user.subject(), user.name(), user.clientId());
        var now = clock.instant();
        return new ImportRun(
                id,
                ImportStatus.UPLOADED,
                fileName,
                file.bytes(),
                file.sha256(),
                sheet,
                null,
                null,
                List.of(),
                0,
                0,
                0,
                null,
                by,
                now,
                now);
    }

    /** Moves a run on and lays out the work; a run that is there already stays as it is. */
    private Mono<ImportRun> begun(UUID id, ImportStatus next, Step step) {
        return queued().then(transactions.write(() -> known(store.locked(id))
                        .flatMap(run -> run.status() == next ? Mono.just(run) : moved(run, step))
                        .delayUntil(run -> outbox.nudge())))
                .delayUntil(run -> queued());
    }

    private Mono<ImportRun> moved(ImportRun run, Step step) {
        return step.of(run)
                .filter(done -> done)
                .switchIfEmpty(Mono.error(() -> ImportProblem.notNow(run.status())))
                .then(store.find(run.id()));
    }

    private <T> Mono<T> refused(UUID id, long touched) {
        return intake.touched(id, TOUCHED_SHOWN).flatMap(pieces -> Mono.error(ImportProblem.touched(touched, pieces)));
    }

    private Mono<Void> queued() {
        return CurrentTenant.get().flatMap(tenant -> queue.add(tenant.id()));
    }

    private static Mono<CurrentUser> user() {
        return CurrentUser.get()
                .filter(CurrentUser::worksEverywhere)
                .switchIfEmpty(Mono.error(AccessProblem::otherBranch));
    }

    private static Mono<ImportRun> known(Mono<ImportRun> run) {
        return run.switchIfEmpty(Mono.error(ImportProblem::unknown));
    }

    private static void check(Mapping mapping, Shop shop) {
        for (Target target : List.of(Target.TAG, Target.GROSS)) {
            if (!mapping.has(target)) {
                throw InvalidInput.field(
                        "columns." + target.name(),
                        "required",
                        "Say which column holds the %s.".formatted(target == Target.TAG ? "tag" : "gross weight"));
            }
        }
        if (mapping.branchId() == null && !mapping.has(Target.BRANCH)) {
            throw InvalidInput.field("branchId", "required", "Say which branch the pieces go to.");
        }
        if (mapping.branchId() != null) {
            shop.branch(mapping.branchId());
        }
    }

    /** What moves a locked run on; false when it cannot from where it stands. */
    @FunctionalInterface
    private interface Step {
        Mono<Boolean> of(ImportRun run);
    }
}
