package app.karat.shop.stocktake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.karat.kernel.problem.Problem;
import app.karat.kernel.tenancy.TenantRef;
import app.karat.kernel.tenancy.TwoTenants;
import app.karat.kernel.values.Weight;
import app.karat.shop.SignedIn;
import app.karat.shop.TestShop;
import app.karat.shop.audit.AuditTrail;
import app.karat.shop.books.Proofs;
import app.karat.shop.branches.Branch;
import app.karat.shop.branches.Shops;
import app.karat.shop.inventory.Piece;
import app.karat.shop.inventory.PieceFixtures;
import app.karat.shop.inventory.Pieces;
import app.karat.shop.sales.Counter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Counting over the real database while the shop sells. */
class StockTakesTests {

    @RegisterExtension
    static final TwoTenants TENANTS = new TwoTenants();

    static Counter counter;
    static TestShop shop;
    static StockTakes takes;

    TenantRef chain;
    UUID branch;
    UUID take;

    @BeforeAll
    static void open() {
        counter = new Counter(TENANTS);
        shop = new TestShop(TENANTS, Features.class);
        takes = shop.get(StockTakes.class);
    }

    @BeforeEach
    void newShop() {
        chain = TENANTS.platform().newIndianTenant();
        branch = counter.branch(chain);
        take = UUID.randomUUID();
    }

    @Test
    void closingTellsWhatIsMissingAndExplainsWhatMoved() {
        Piece here = ring();
        Piece heavy = ring();
        Piece missing = ring();
        Piece soldBefore = ring();
        Piece soldAfter = ring();
        Piece soldLongAgo = ring();
        counter.sells(chain, soldLongAgo);
        Piece foreign = PieceFixtures.aRingIn(secondBranch());
        call(() -> shop.get(Pieces.class).add(foreign));
        start();

        counter.sells(chain, soldBefore);
        assertThat(scan(
                        here.tag().toLowerCase(Locale.ROOT),
                        soldAfter.tag(),
                        soldLongAgo.tag(),
                        foreign.tag(),
                        "NO-SUCH"))
                .extracting(ScanAnswer::found)
                .containsExactly(Found.COUNTED, Found.COUNTED, Found.SOLD, Found.FOREIGN, Found.UNKNOWN);
        call(() -> takes.scan(take, "scale", List.of(new Scan(heavy.tag(), Weight.of("10.500")))));
        counter.sells(chain, soldAfter);
        Piece arrived = ring();
        assertThat(find().result()).isNull();

        StockTake closed = call(() -> takes.close(take));
        CountResult result = Objects.requireNonNull(closed.result());
        assertThat(kinds(result))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        missing.tag(),
                        CountResult.Kind.MISSING,
                        heavy.tag(),
                        CountResult.Kind.WEIGHT,
                        soldLongAgo.tag(),
                        CountResult.Kind.SOLD,
                        foreign.tag(),
                        CountResult.Kind.FOREIGN,
                        "NO-SUCH",
                        CountResult.Kind.UNKNOWN));
        assertThat(result.explained())
                .extracting(CountResult.Explained::tag, CountResult.Explained::kind, CountResult.Explained::scanned)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(soldBefore.tag(), "SOLD", false),
                        org.assertj.core.groups.Tuple.tuple(soldAfter.tag(), "SOLD", true),
                        org.assertj.core.groups.Tuple.tuple(arrived.tag(), "ADDED", false));
        assertThat(result.expected().pieces()).isEqualTo(4);
        assertThat(result.matched().pieces()).isEqualTo(2);
        assertThat(result.missing().grossGrams()).hasToString("10.000");
    }

    @Test
    void tagCountsOnceWhoeverScansItHowOften() {
        List<String> tags = IntStream.range(0, 40).mapToObj(i -> ring().tag()).toList();
        start();
        List<ScanAnswer> answers = Objects.requireNonNull(Flux.range(0, 160)
                .flatMap(
                        i -> shop.later(
                                        chain,
                                        () -> takes.scan(
                                                take, "device " + i % 4, List.of(new Scan(tags.get(i % 40), null))))
                                .subscribeOn(Schedulers.parallel()),
                        16)
                .flatMapIterable(each -> each)
                .collectList()
                .block(Duration.ofSeconds(60)));
        assertThat(answers).hasSize(160);
        assertThat(answers).filteredOn(answer -> !answer.again()).hasSize(40);
        assertThat(find().counted()).containsExactly(Map.entry(Found.COUNTED, 40L));
        assertThat(scan(tags.get(0), " " + tags.get(0) + " ")).singleElement().matches(ScanAnswer::again);
    }

    /** A scan that was answered is in the result, however close it came to the closing. */
    @Test
    void noAnsweredScanIsLostToTheClosing() {
        List<String> tags = IntStream.range(0, 60).mapToObj(i -> ring().tag()).toList();
        start();
        Mono<StockTake> closing = shop.later(chain, () -> takes.close(take)).delaySubscription(Duration.ofMillis(30));
        List<String> answered = Objects.requireNonNull(Flux.fromIterable(tags)
                .flatMap(
                        tag -> shop.later(chain, () -> takes.scan(take, "one", List.of(new Scan(tag, null))))
                                .subscribeOn(Schedulers.parallel())
                                .map(answers -> tag)
                                .onErrorResume(StockTakeProblem.class, late -> Mono.empty()),
                        4)
                .mergeWith(closing.map(closed -> "closed"))
                .filter(tag -> !tag.equals("closed"))
                .collectList()
                .block(Duration.ofSeconds(60)));
        CountResult result = Objects.requireNonNull(find().result());
        assertThat(result.matched().pieces()).isEqualTo(answered.size());
        assertThat(kinds(result)).doesNotContainKeys(answered.toArray(String[]::new));
    }

    @Test
    void acceptedDifferencesAreWrittenToTheBooksOnce() {
        Piece lost = ring();
        Piece kept = ring();
        Piece soldLater = ring();
        Piece there = ring();
        start();
        scan(there.tag());
        call(() -> takes.close(take));
        assertProblem("variances-undecided", () -> call(() -> takes.post(take)));
        assertProblem("invalid-input", () -> decide(true, "NOT-THERE"));
        decide(true, lost.tag(), soldLater.tag());
        decide(false, kept.tag());
        counter.sells(chain, soldLater);

        CountPosting posting =
                Objects.requireNonNull(call(() -> takes.post(take)).posting());
        assertThat(posting).isEqualTo(new CountPosting(1, 0, 0, List.of(soldLater.tag())));
        assertThat(call(() -> takes.post(take)).posting()).isEqualTo(posting);
        assertThat(shop.row(chain, "SELECT string_agg(tag, ',') AS tags FROM piece WHERE status = 'MISSING'"))
                .containsEntry("tags", lost.tag());
        assertThat(shop.row(chain, "SELECT sum(debit)::text AS lost FROM ledger_entry WHERE account = 'SHRINKAGE'"))
                .containsEntry("lost", "70000.00");
        assertBooksAreRight();

        take = UUID.randomUUID();
        start();
        assertThat(scan(lost.tag())).extracting(ScanAnswer::found).containsExactly(Found.FOUND);
        call(() -> takes.close(take));
        decide(true, lost.tag());
        decide(false, kept.tag(), there.tag());
        assertThat(Objects.requireNonNull(call(() -> takes.post(take)).posting())
                        .takenBack())
                .isEqualTo(1);
        assertThat(shop.row(
                        chain,
                        "SELECT sum(debit - credit)::text AS lost FROM ledger_entry WHERE account = 'SHRINKAGE'"))
                .containsEntry("lost", "0.00");
        assertBooksAreRight();
    }

    @Test
    void whoCountsSeesNothingOfWhatIsExpected() {
        ring();
        start();
        call(() -> takes.close(take));
        assertThat(as(branch, () -> takes.find(take)).result()).isNull();
        assertThat(find().result()).isNotNull();
    }

    @Test
    void countBelongsToItsBranchAndBusiness() {
        start();
        UUID other = secondBranch();
        assertProblem("stock-take-unknown", () -> shop.second(() -> takes.find(take)));
        assertProblem(
                "stock-take-unknown", () -> shop.second(() -> takes.scan(take, "x", List.of(new Scan("A", null)))));
        assertThat(shop.second(() -> takes.page(null, null, 10)).items()).isEmpty();
        assertProblem("stock-take-unknown", () -> as(other, () -> takes.scan(take, "x", List.of(new Scan("A", null)))));
        assertProblem("stock-take-unknown", () -> as(other, () -> takes.lastScans(take)));
        assertThat(shop.in(chain, () -> takes.page(branch, null, 10)).items()).hasSize(1);
    }

    @Test
    void countGoesItsWayAndNoOther() {
        start();
        assertThat(find().status()).isEqualTo(StockTake.Status.COUNTING);
        call(() -> takes.start(take, branch, null));
        assertProblem("stock-take-id-reused", () -> call(() -> takes.start(take, branch, "Ring")));
        assertProblem("stock-take-running", () -> call(() -> takes.start(UUID.randomUUID(), branch, null)));
        assertProblem("stock-take-not-now", () -> call(() -> takes.post(take)));
        call(() -> takes.close(take));
        assertProblem("stock-take-not-now", () -> scan("A"));
        call(() -> takes.reopen(take));
        assertThat(scan("A")).hasSize(1);
        assertThat(call(() -> takes.abandon(take)).status()).isEqualTo(StockTake.Status.ABANDONED);
        assertProblem("stock-take-not-now", () -> call(() -> takes.close(take)));
        call(() -> takes.start(UUID.randomUUID(), branch, null));
    }

    private Piece ring() {
        return counter.aRing(chain, branch);
    }

    private UUID secondBranch() {
        return shop.in(
                        chain,
                        () -> shop.get(Shops.class).add(new Branch(UUID.randomUUID(), "B2", "Second", "MH", "", 1)))
                .id();
    }

    private void start() {
        call(() -> takes.start(take, branch, null));
    }

    private StockTake find() {
        return call(() -> takes.find(take));
    }

    private List<ScanAnswer> scan(String... tags) {
        return call(() -> takes.scan(
                take, "one", Stream.of(tags).map(tag -> new Scan(tag, null)).toList()));
    }

    private void decide(boolean accepted, String... tags) {
        var verdict = new Verdict(accepted, "looked everywhere");
        call(() -> takes.decide(take, Stream.of(tags).collect(Collectors.toMap(tag -> tag, tag -> verdict))));
    }

    private <T> T call(Supplier<Mono<T>> work) {
        return shop.in(chain, work);
    }

    /** As sales staff of that branch. */
    private <T> T as(UUID other, Supplier<Mono<T>> work) {
        return Objects.requireNonNull(TENANTS.in(chain, work)
                .contextWrite(SignedIn.as(SignedIn.salesIn(other)))
                .block(Duration.ofSeconds(30)));
    }

    private static Map<String, CountResult.Kind> kinds(CountResult result) {
        return result.variances().stream()
                .collect(Collectors.toMap(CountResult.Variance::tag, CountResult.Variance::kind));
    }

    private void assertBooksAreRight() {
        var proof = call(() -> shop.get(Proofs.class).prove());
        assertThat(proof.findings()).as(proof.toString()).isZero();
    }

    private static void assertProblem(String slug, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.slug()).isEqualTo(slug));
    }

    @ComponentScan(
            basePackageClasses = {Shops.class, AuditTrail.class, Pieces.class, StockTakes.class, Proofs.class},
            excludeFilters = {
                @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = RestController.class),
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(BooksConfiguration|NightlyProof|Ledgers)")
            })
    static class Features {}
}
