package app.karat.shop.books;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.kernel.tenancy.TenantRef;
import app.karat.kernel.tenancy.TwoTenants;
import app.karat.shop.TestShop;
import app.karat.shop.audit.AuditTrail;
import app.karat.shop.sales.Counter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** D1: any change to what was recorded is found. The full counts of the invariant run with {@code -Dkarat.full=true}. */
class SealTests {

    private static final boolean FULL = Boolean.getBoolean("karat.full");

    @RegisterExtension
    static final TwoTenants TENANTS = new TwoTenants();

    static final List<ProofCheck> CHAIN = ProofChecks.ofTheProduct().all().stream()
            .filter(check -> check.name().matches("books/(seals_unbroken|everything_sealed|anchors_held)"))
            .toList();

    static Counter counter;
    static TestShop shop;

    @BeforeAll
    static void open() {
        counter = new Counter(TENANTS);
        shop = new TestShop(TENANTS, Features.class);
    }

    @Test
    void everyTamperingIsFound() {
        TenantRef chain = TENANTS.platform().newIndianTenant();
        for (int i = 0; i < 12; i++) {
            counter.sellsARing(chain);
        }
        Proof proof = shop.in(chain, () -> shop.get(Proofs.class).prove());
        assertThat(proof.findings()).as(proof.toString()).isZero();
        assertThat(proof.anchor().position()).isGreaterThanOrEqualTo(24);
        var vault = new Vault(TENANTS.platform(), chain);
        assertThat(vault.findingsAfter("SELECT 1", CHAIN)).isEmpty();

        var tampering = new Tampering(new Random(24));
        for (int i = 0; i < (FULL ? 1_000 : 120); i++) {
            String sql = tampering.next();
            assertThat(vault.findingsAfter(sql, CHAIN)).as(i + ": " + sql).isNotEmpty();
        }
        assertThat(vault.findingsAfter("SELECT 1", CHAIN)).isEmpty();
    }

    @Test
    void twoHundredParallelWritersMakeOneChain() {
        TenantRef chain = TENANTS.platform().newIndianTenant();
        AuditTrail audit = shop.get(AuditTrail.class);
        shop.shop(chain);
        Flux.range(0, 200)
                .flatMap(
                        i -> shop.later(
                                        chain,
                                        () -> TENANTS.transactions()
                                                .writeShielded(
                                                        () -> audit.add("noted", "test", UUID.randomUUID(), null, i)
                                                                .thenReturn(i)))
                                .subscribeOn(Schedulers.parallel()),
                        200)
                .blockLast(Duration.ofSeconds(60));
        var seals = shop.row(
                chain, "SELECT count(*) AS rows, max(position) AS head, count(DISTINCT audit_id) AS entries FROM seal");
        assertThat(seals.get("rows")).isEqualTo((Long) seals.get("head") + 1);
        assertThat(seals.get("entries")).isEqualTo(seals.get("head"));
        assertThat((Long) seals.get("head")).isGreaterThanOrEqualTo(200);
        assertThat(new Vault(TENANTS.platform(), chain).findingsAfter("SELECT 1", CHAIN))
                .isEmpty();
    }

    @Test
    void secondEntryOfADocumentCoversWhatCameWithIt() {
        TenantRef chain = TENANTS.platform().newIndianTenant();
        AuditTrail audit = shop.get(AuditTrail.class);
        UUID document = UUID.randomUUID();
        shop.shop(chain);
        for (int i = 0; i < 2; i++) {
            shop.in(
                    chain,
                    () -> TENANTS.transactions()
                            .write(() -> posted(document)
                                    .then(audit.add("posted", "test", document, null, null))
                                    .then(audit.add("told", "test", document, null, null))
                                    .thenReturn(true)));
        }
        assertThat(shop.row(
                        chain,
                        "SELECT string_agg(coalesce(cardinality(ledger), 0)::text, ',' ORDER BY position) AS rows FROM seal"
                                + " WHERE audit_id IN (SELECT id FROM audit_entry WHERE entity_id = '" + document
                                + "')"))
                .containsEntry("rows", "2,0,2,0");
        assertThat(new Vault(TENANTS.platform(), chain).findingsAfter("SELECT 1", CHAIN))
                .isEmpty();
    }

    @Test
    void historyFromBeforeTheSealsIsSealedToo() {
        TenantRef chain = TENANTS.platform().newIndianTenant();
        for (int i = 0; i < 3; i++) {
            counter.sellsARing(chain);
        }
        var vault = new Vault(TENANTS.platform(), chain);
        Anchor before = shop.in(chain, () -> shop.get(Proofs.class).head());
        vault.does("DELETE FROM seal WHERE position > 0");
        assertThat(vault.findingsAfter("SELECT 1", CHAIN)).isNotEmpty();
        vault.does(history());
        assertThat(vault.findingsAfter("SELECT 1", CHAIN)).isEmpty();
        assertThat(shop.in(chain, () -> shop.get(Proofs.class).head())).isEqualTo(before);
    }

    @Test
    void erasedContentKeepsItsPlaceInTheChain() {
        TenantRef chain = TENANTS.platform().newIndianTenant();
        counter.sellsARing(chain);
        var vault = new Vault(TENANTS.platform(), chain);
        String erase = "UPDATE audit_entry SET after = jsonb_build_object('erasedSha256', %s) WHERE action = 'sold'";
        assertThat(vault.findingsAfter(
                        erase.formatted("encode(sha256(convert_to(after::text, 'UTF8')), 'hex')"), CHAIN))
                .isEmpty();
        assertThat(vault.findingsAfter(erase.formatted("encode(sha256('another'), 'hex')"), CHAIN))
                .isNotEmpty();
    }

    @Test
    void printedAnchorIsFoundInItsOwnBooksOnly() {
        counter.sellsARing(TENANTS.first());
        shop.shop(TENANTS.second());
        Proofs proofs = shop.get(Proofs.class);
        Anchor printed = shop.first(proofs::head);
        counter.sellsARing(TENANTS.first());
        Sealed sealed = shop.first(
                () -> proofs.find(Anchor.parse(" " + printed.toString().toUpperCase() + " ")));
        assertThat(sealed.entity()).isEqualTo("sale");
        assertThat(sealed.seals()).isEqualTo(2);
        assertThat(shop.later(TENANTS.second(), () -> proofs.find(printed))
                        .map(Object::toString)
                        .onErrorResume(BooksProblem.class, problem -> Mono.just(problem.slug()))
                        .block())
                .isEqualTo("anchor-unknown");
    }

    private static Mono<Void> posted(UUID document) {
        return TENANTS.client()
                .sql("INSERT INTO ledger_entry (posting, at, branch_id, account, debit, credit) VALUES"
                        + " (:posting, now(), :posting, 'CASH', 5, 0), (:posting, now(), :posting, 'BANK', 0, 5)")
                .bind("posting", document)
                .then();
    }

    /** The script that seals what was there before seals were. */
    static String history() {
        try {
            return new ClassPathResource("db/tenant/books/V202611240721__seal_history.sql")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    @ComponentScan(
            basePackageClasses = {app.karat.shop.branches.Shops.class, AuditTrail.class, Proofs.class},
            excludeFilters = {
                @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = RestController.class),
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(BooksConfiguration|NightlyProof|Ledgers)")
            })
    static class Features {}
}
