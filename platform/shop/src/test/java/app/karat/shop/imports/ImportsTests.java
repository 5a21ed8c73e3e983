package app.karat.shop.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.karat.kernel.Counts;
import app.karat.kernel.lease.Lease;
import app.karat.kernel.lease.LeaseTiming;
import app.karat.kernel.problem.Problem;
import app.karat.kernel.tenancy.Platform;
import app.karat.kernel.tenancy.TenantDirectory;
import app.karat.kernel.tenancy.TenantRef;
import app.karat.kernel.tenancy.TestPlatform;
import app.karat.kernel.tenancy.TwoTenants;
import app.karat.shop.TestShop;
import app.karat.shop.audit.AuditTrail;
import app.karat.shop.branches.Shops;
import app.karat.shop.inventory.Piece;
import app.karat.shop.inventory.PieceFixtures;
import app.karat.shop.inventory.Pieces;
import app.karat.shop.objects.ObjectStorage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

/** Imports from the upload to the undo, with crashes in between. */
class ImportsTests {

    private static final Duration LONG = Duration.ofMinutes(15);
    private static final String IN_STOCK = """
            SELECT count(*) AS pieces, coalesce(sum(gross_grams), 0) AS gross, coalesce(sum(net_grams), 0) AS net,
                   coalesce(sum(fine_grams), 0) AS fine, coalesce(sum(cost), 0) AS cost FROM piece WHERE status = 'IN_STOCK'""";
    private static final String LEDGER = """
            SELECT coalesce(sum(pieces), 0) AS pieces, coalesce(sum(grams), 0) AS net, coalesce(sum(fine_grams), 0) AS fine,
                   coalesce(sum(value), 0) AS cost FROM stock_entry""";

    @RegisterExtension
    static final TwoTenants TENANTS = new TwoTenants();

    @TempDir
    static Path folder;

    static TestShop shop;
    static Imports imports;
    static ImportWork work;

    @BeforeAll
    static void open() {
        System.setProperty("karat.objects.folder", folder.resolve("objects").toString());
        shop = new TestShop(TENANTS, Features.class);
        imports = shop.get(Imports.class);
        work = shop.get(ImportWork.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void sheetComesInAndGoesOutAgainWithoutATrace(String kind) {
        TenantRef tenant = TENANTS.platform().newIndianTenant();
        Piece before = shop.in(tenant, () -> shop.get(Pieces.class).add(PieceFixtures.aRingIn(branch(tenant))));
        Map<String, Object> stock = shop.row(tenant, IN_STOCK);
        Map<String, Object> ledger = shop.row(tenant, LEDGER);
        int rows = Counts.of(2_500, 100_000);
        Path file = "csv".equals(kind)
                ? SheetFixtures.csv(folder, "A" + kind, rows)
                : SheetFixtures.xlsx(folder, "A" + kind, rows);

        ImportRun checked = checked(tenant, file);
        assertThat(checked.checked()).satisfies(result -> {
            assertThat(result.rows()).isEqualTo(rows);
            assertThat(result.pieces()).isEqualTo(rows);
            assertThat(result.errors()).isZero();
        });
        assertThat(shop.row(tenant, IN_STOCK)).isEqualTo(stock);

        ImportRun done = worked(tenant, () -> imports.start(checked.id(), false), checked.id());
        assertThat(done.status()).isEqualTo(ImportStatus.DONE);
        assertThat(done.piecesIn()).isEqualTo(rows);
        Map<String, Object> full = shop.row(tenant, IN_STOCK);
        assertThat(full).containsEntry("pieces", rows + 1L);
        assertThat(shop.row(tenant, LEDGER))
                .containsEntry("net", full.get("net"))
                .containsEntry("fine", full.get("fine"));

        ImportRun undone = worked(tenant, () -> imports.undo(checked.id(), false), checked.id());
        assertThat(undone.status()).isEqualTo(ImportStatus.UNDONE);
        assertThat(undone.piecesOut()).isEqualTo(rows);
        assertThat(shop.row(tenant, IN_STOCK)).isEqualTo(stock);
        assertThat(shop.row(tenant, LEDGER)).isEqualTo(ledger);
        assertThat(shop.in(tenant, () -> shop.get(Pieces.class).find(before.id())))
                .isEqualTo(before);
        assertThat(shop.row(tenant, "SELECT count(*) AS n FROM audit_entry WHERE action IN ('imported', 'undone')"))
                .containsEntry("n", 2L);
        assertThat(shop.row(
                        tenant,
                        "SELECT count(*) AS n FROM stock_entry e"
                                + " WHERE NOT EXISTS (SELECT FROM seal s WHERE e.id = ANY(s.stock))"))
                .containsEntry("n", 0L);

        ImportRun again = checked(tenant, file);
        assertThat(again.checked().errors()).isZero();
        assertThat(again.sheet().remembered()).isTrue();
    }

    @Test
    void whatIsWrongIsListedAndLeftOutOnlyWhenThatIsSaid() throws IOException {
        TenantRef tenant = TENANTS.platform().newIndianTenant();
        Piece there = shop.in(tenant, () -> shop.get(Pieces.class).add(PieceFixtures.aRing(branch(tenant), "T-1")));
        Path file = Files.writeString(folder.resolve("wrong.csv"), """
                Tag,Name,Karat,Gross Wt
                t-1,Taken,22K,5
                T-2,Fine,22K,5.5
                T-3,Too pure,30K,5
                T-2,Repeated,22K,5
                ,,,
                =T-4,Formula,22K,6.5
                """);
        ImportRun run = checked(tenant, file);
        assertThat(run.checked().pieces()).isEqualTo(2);
        assertThat(run.checked().wrongRows()).isEqualTo(3);
        assertThat(run.wrong())
                .extracting(error -> error.row() + " " + error.column() + " " + error.rule())
                .containsExactly("2 tag taken", "4 Karat purity-unknown", "5 tag repeated");
        assertThat(text(tenant, run.id()))
                .startsWith("Row,Column,Rule,What is wrong,Value")
                .contains("30K");
        assertThat(run.checked().sums()).singleElement().satisfies(sum -> {
            assertThat(sum.grossGrams()).isEqualByComparingTo("12");
            assertThat(sum.fineGrams()).isEqualByComparingTo("10.992");
        });

        assertProblem("import-has-errors", () -> shop.in(tenant, () -> imports.start(run.id(), false)));
        ImportRun done = worked(tenant, () -> imports.start(run.id(), true), run.id());
        assertThat(done.piecesIn()).isEqualTo(2);
        assertThat(shop.in(tenant, () -> shop.get(Pieces.class).findByTag("=T-4"))
                        .name())
                .isEqualTo("Formula");
        assertThat(shop.in(tenant, () -> shop.get(Pieces.class).findByTag("T-1"))
                        .id())
                .isEqualTo(there.id());
    }

    @Test
    void tagUsedBetweenDryRunAndImportStaysWithItsPiece() {
        TenantRef tenant = TENANTS.platform().newIndianTenant();
        ImportRun run = checked(tenant, SheetFixtures.csv(folder, "LATE", 5));
        shop.in(tenant, () -> shop.get(Pieces.class).add(PieceFixtures.aRing(branch(tenant), "late-3")));
        ImportRun done = worked(tenant, () -> imports.start(run.id(), false), run.id());
        assertThat(done.piecesIn()).isEqualTo(4);
        assertThat(done.wrong()).extracting(RowError::row).containsExactly(4L);
    }

    @Test
    void undoRefusesOrLeavesWhatSomebodyTouched() {
        TenantRef tenant = TENANTS.platform().newIndianTenant();
        ImportRun run = checked(tenant, SheetFixtures.csv(folder, "TOUCH", 20));
        worked(tenant, () -> imports.start(run.id(), false), run.id());
        Pieces pieces = shop.get(Pieces.class);
        Piece touched = shop.in(tenant, () -> pieces.findByTag("TOUCH-7"));
        shop.in(tenant, () -> pieces.change(touched));

        assertThatThrownBy(() -> shop.in(tenant, () -> imports.undo(run.id(), false)))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.slug()).isEqualTo("import-pieces-touched");
                    assertThat(problem.extras().toString()).contains("TOUCH-7").doesNotContain("TOUCH-8");
                });
        ImportRun undone = worked(tenant, () -> imports.undo(run.id(), true), run.id());
        assertThat(undone.piecesOut()).isEqualTo(19);
        assertThat(shop.row(tenant, IN_STOCK)).containsEntry("pieces", 1L);
    }

    @Test
    void crashesLoseNoRowAndBringNoneTwice() throws InterruptedException {
        TenantRef tenant = TENANTS.platform().newIndianTenant();
        int rows = Counts.of(6_500, 30_000);
        ImportRun run = checked(tenant, SheetFixtures.csv(folder, "CRASH", rows));
        shop.in(tenant, () -> imports.start(run.id(), false));
        var random = new Random(11);
        int crashes = 0;
        while (shop.in(tenant, () -> imports.find(run.id())).status() == ImportStatus.IMPORTING) {
            Disposable worker = shop.later(tenant, work::all).subscribe(done -> {}, failed -> {});
            Thread.sleep(100L + random.nextInt(900));
            worker.dispose();
            crashes++;
        }
        assertThat(crashes).isGreaterThan(1);
        assertCameInOnce(tenant, run.id(), rows);
    }

    @Test
    void twoWorkersAtOnceBringNoRowTwice() {
        TenantRef tenant = TENANTS.platform().newIndianTenant();
        int rows = 4_500;
        ImportRun run = checked(tenant, SheetFixtures.csv(folder, "TWICE", rows));
        shop.in(tenant, () -> imports.start(run.id(), false));
        Mono.when(shop.later(tenant, work::all), shop.later(tenant, work::all)).block(LONG);
        assertCameInOnce(tenant, run.id(), rows);

        shop.in(tenant, () -> imports.undo(run.id(), false));
        Mono.when(shop.later(tenant, work::all), shop.later(tenant, work::all)).block(LONG);
        assertThat(shop.in(tenant, () -> imports.find(run.id())).piecesOut()).isEqualTo(rows);
        assertThat(shop.row(tenant, IN_STOCK)).containsEntry("pieces", 0L);
        assertThat(shop.row(tenant, LEDGER)).containsEntry("pieces", 0L);
    }

    @Test
    void importsOfOneBusinessAreUnknownToTheOther() {
        ImportRun run = checked(TENANTS.first(), SheetFixtures.csv(folder, "MINE", 3));
        assertProblem("import-unknown", () -> shop.second(() -> imports.find(run.id())));
        assertProblem("import-unknown", () -> shop.second(() -> imports.start(run.id(), true)));
        assertProblem("import-unknown", () -> shop.second(() -> imports.undo(run.id(), true)));
        assertThat(shop.second(() -> imports.page(null, 50)).items()).isEmpty();
        assertThat(shop.first(() -> imports.page(null, 50)).items())
                .extracting(ImportRun::id)
                .contains(run.id());
    }

    @Test
    void sameFileUnderTheSameIdIsTheSameRunAndAnotherIsRefused() {
        UUID id = UUID.randomUUID();
        Path file = SheetFixtures.csv(folder, "SAME", 3);
        ImportRun first = upload(TENANTS.first(), id, file);
        assertThat(upload(TENANTS.first(), id, file).createdAt()).isEqualTo(first.createdAt());
        Path other = SheetFixtures.csv(folder, "OTHER", 3);
        assertProblem("import-id-reused", () -> upload(TENANTS.first(), id, other));
        assertProblem("import-not-now", () -> shop.first(() -> imports.start(id, true)));
    }

    private static void assertCameInOnce(TenantRef tenant, UUID run, int rows) {
        ImportRun done = shop.in(tenant, () -> imports.find(run));
        assertThat(done.status()).isEqualTo(ImportStatus.DONE);
        assertThat(done.piecesIn()).isEqualTo(rows);
        assertThat(done.rowsDone()).isEqualTo(rows);
        assertThat(shop.row(tenant, "SELECT count(*) AS n, count(DISTINCT tag) AS tags FROM piece"))
                .containsEntry("n", (long) rows)
                .containsEntry("tags", (long) rows);
        assertThat(shop.row(tenant, "SELECT count(*) AS n, sum(pieces) AS pieces FROM stock_entry"))
                .containsEntry("n", (long) rows)
                .containsEntry("pieces", (long) rows);
    }

    private static ImportRun checked(TenantRef tenant, Path file) {
        UUID id = UUID.randomUUID();
        ImportRun run = upload(tenant, id, file);
        assertThat(run.status()).isEqualTo(ImportStatus.UPLOADED);
        ImportRun checked = worked(tenant, () -> imports.map(id, run.sheet().suggested()), id);
        assertThat(checked.failure()).isNull();
        assertThat(checked.status()).isEqualTo(ImportStatus.CHECKED);
        return checked;
    }

    private static ImportRun upload(TenantRef tenant, UUID id, Path file) {
        var content = DataBufferUtils.read(file, DefaultDataBufferFactory.sharedInstance, 1 << 14);
        return shop.in(tenant, () -> imports.upload(id, file.getFileName().toString(), content));
    }

    private static ImportRun worked(TenantRef tenant, java.util.function.Supplier<Mono<ImportRun>> step, UUID run) {
        shop.in(tenant, step);
        shop.later(tenant, work::all).block(LONG);
        return shop.in(tenant, () -> imports.find(run));
    }

    private static String text(TenantRef tenant, UUID run) {
        List<String> parts = new ArrayList<>();
        shop.later(
                        tenant,
                        () -> imports.errors(run)
                                .doOnNext(buffer -> parts.add(buffer.toString(StandardCharsets.UTF_8)))
                                .then())
                .block(LONG);
        return String.join("", parts);
    }

    private static UUID branch(TenantRef tenant) {
        return shop.shop(tenant).branches().getFirst().id();
    }

    private static void assertProblem(String slug, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.slug()).isEqualTo(slug));
    }

    @ComponentScan(
            basePackageClasses = {Shops.class, AuditTrail.class, Pieces.class, Imports.class, ObjectStorage.class},
            excludeFilters = {
                @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = RestController.class),
                @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = ImportsConfiguration.class)
            })
    static class Features {

        @Bean(defaultCandidate = false)
        @Platform("relay")
        DatabaseClient relay() {
            return TestPlatform.shared().client("relay");
        }

        @Bean
        Lease lease(@Platform("relay") DatabaseClient relay) {
            return new Lease(relay, LeaseTiming.ORDINARY);
        }

        @Bean
        TenantDirectory directory() {
            return TENANTS.platform().directory();
        }

        @Bean
        WebClient.Builder http() {
            return WebClient.builder();
        }
    }
}
