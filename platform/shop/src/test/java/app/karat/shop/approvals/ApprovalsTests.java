package app.karat.shop.approvals;

import static app.karat.shop.approvals.ApprovalsFixture.aDiscount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.karat.kernel.problem.Problem;
import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.security.Role;
import app.karat.kernel.tenancy.TenantRef;
import app.karat.kernel.tenancy.TwoTenants;
import app.karat.shop.SignedIn;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class ApprovalsTests {

    @RegisterExtension
    static final TwoTenants tenants = new TwoTenants();

    private final UUID branch = UUID.randomUUID();
    private final CurrentUser sales = SignedIn.salesIn(branch);
    private final CurrentUser manager = person("manager-" + branch, Role.MANAGER);
    private Instant now = Instant.parse("2026-11-24T06:00:00Z");
    private Pins pins;
    private Approvals approvals;

    @BeforeEach
    void open() {
        InstantSource source = () -> now;
        var clock = source.withZone(ZoneOffset.UTC);
        pins = ApprovalsFixture.pins(tenants, clock);
        approvals = ApprovalsFixture.approvals(tenants, pins, clock);
    }

    @Test
    void whatSomebodyInChargeApprovesCountsOnceForExactlyTheseTerms() {
        UUID id = asked();
        assertThat(as(manager, approvals.page(branch, true, null, 10)).items())
                .extracting(Approval::id)
                .containsExactly(id);
        assertThat(as(sales, approvals.find(id)).insight()).isNull();
        assertThat(as(manager, approvals.find(id)).insight()).containsEntry("margin", "4711.00");
        refused("approval-not-usable", () -> use(id, branch, "these"));
        assertThat(as(manager, approvals.decide(id, true, "fine")).status()).isEqualTo(ApprovalStatus.APPROVED);
        refused("approval-of-other-terms", () -> use(id, branch, "others"));
        refused("approval-unknown", () -> use(id, UUID.randomUUID(), "these"));
        assertThat(use(id, branch, "these").name()).isEqualTo(manager.name());
        refused("approval-not-usable", () -> use(id, branch, "these"));
        assertThat(as(sales, approvals.find(id)).status()).isEqualTo(ApprovalStatus.USED);
        assertThat(as(manager, approvals.page(branch, true, null, 10)).items()).isEmpty();
    }

    @Test
    void ofManyWhoUseOneApprovalAtOnceOneGetsIt() {
        UUID id = asked();
        as(manager, approvals.decide(id, true, null));
        Long used = as(
                sales,
                Flux.range(0, 12)
                        .flatMap(any -> using(id, branch, "these")
                                .thenReturn(1L)
                                .onErrorResume(ApprovalProblem.class, late -> Mono.empty()))
                        .count());
        assertThat(used).isEqualTo(1L);
    }

    @Test
    void whoMayNotDoItMayNotApproveItEither() {
        UUID id = asked();
        refused("not-allowed", () -> as(sales, approvals.decide(id, true, null)));
        CurrentUser elsewhere = new CurrentUser(
                "else",
                "Manager Elsewhere",
                null,
                Set.of(Role.MANAGER),
                Set.of(UUID.randomUUID().toString()),
                "ui");
        refused("approval-unknown", () -> as(elsewhere, approvals.decide(id, true, null)));
        refused("approval-unknown", () -> as(elsewhere, approvals.find(id)));
        CurrentUser colleague = person("colleague", Role.SALES);
        refused("approval-unknown", () -> as(colleague, approvals.find(id)));
        assertThat(as(colleague, approvals.page(branch, false, null, 10)).items())
                .isEmpty();
        UUID own = UUID.randomUUID();
        as(manager, approvals.ask(own, aDiscount(branch, "own")));
        assertThat(as(manager, approvals.decide(own, true, null)).status()).isEqualTo(ApprovalStatus.APPROVED);
    }

    @Test
    void whatNeedsTheOwnerIsNotAManagersToDecide() {
        UUID id = UUID.randomUUID();
        ApprovalRequest request = aDiscount(branch, "much");
        as(
                sales,
                approvals.ask(
                        id,
                        new ApprovalRequest(
                                branch,
                                ApprovalKind.RE_PRICING,
                                request.subject(),
                                request.terms(),
                                null,
                                request.termsHash(),
                                request.reason(),
                                Role.OWNER,
                                request.life())));
        refused("not-allowed", () -> as(manager, approvals.decide(id, true, null)));
        assertThat(as(SignedIn.owner(), approvals.decide(id, false, "no")).status())
                .isEqualTo(ApprovalStatus.REFUSED);
        refused("approval-not-pending", () -> as(SignedIn.owner(), approvals.decide(id, true, null)));
    }

    @Test
    void timeRunsOut() {
        UUID id = asked();
        now = now.plus(Duration.ofMinutes(15));
        assertThat(as(sales, approvals.find(id)).status()).isEqualTo(ApprovalStatus.EXPIRED);
        refused("approval-not-pending", () -> as(manager, approvals.decide(id, true, null)));
        UUID second = asked();
        as(manager, approvals.decide(second, true, null));
        now = now.plus(Duration.ofMinutes(15));
        refused("approval-not-usable", () -> use(second, branch, "these"));
    }

    @Test
    void theSameRequestTwiceIsOneAndAnotherUnderItsIdIsRefused() {
        UUID id = asked();
        as(sales, approvals.ask(id, aDiscount(branch, "these")));
        assertThat(as(manager, approvals.page(branch, false, null, 10)).items()).hasSize(1);
        refused("approval-id-reused", () -> as(sales, approvals.ask(id, aDiscount(branch, "others"))));
    }

    @Test
    void anotherBusinessSeesNothingOfIt() {
        UUID id = asked();
        refused("approval-unknown", () -> in(tenants.second(), SignedIn.owner(), approvals.find(id)));
        refused("approval-unknown", () -> in(tenants.second(), SignedIn.owner(), approvals.decide(id, true, null)));
        assertThat(in(tenants.second(), SignedIn.owner(), approvals.page(null, false, null, 10))
                        .items())
                .isEmpty();
    }

    @Test
    void aPinApprovesAtTheCounterInItsOwnersName() {
        as(manager, pins.set(null, "4826"));
        assertThat(as(sales, pins.holders(branch))).extracting(PinHolder::name).containsExactly(manager.name());
        UUID id = asked();
        Approval approved = as(sales, approvals.approveByPin(id, manager.subject(), "4826", null));
        assertThat(approved.decidedByName()).isEqualTo(manager.name());
        assertThat(approved.byPin()).isTrue();
        assertThat(approved.insight()).isNull();
        assertThat(text("SELECT string_agg(hash, '') AS text FROM approval_pin"))
                .doesNotContain("4826");
        assertThat(text("SELECT string_agg(coalesce(after::text, ''), '') AS text FROM audit_entry"))
                .doesNotContain("4826");
    }

    @Test
    void fiveWrongTriesLockAPinForAWhileWhateverComesOfTheRequests() {
        as(manager, pins.set(null, "4826"));
        UUID id = asked();
        List<String> answers = as(
                sales,
                Flux.range(0, 12)
                        .flatMap(any -> approvals
                                .approveByPin(id, manager.subject(), "9999", null)
                                .map(done -> "approved")
                                .onErrorResume(ApprovalProblem.class, problem -> Mono.just(problem.slug())))
                        .collectList());
        assertThat(answers).filteredOn("pin-wrong"::equals).hasSize(5);
        assertThat(answers).filteredOn("pin-locked"::equals).hasSize(7);
        refused("pin-locked", () -> as(sales, approvals.approveByPin(id, manager.subject(), "4826", null)));
        now = now.plus(Pins.LOCK).minusSeconds(601);
        refused("pin-locked", () -> as(sales, approvals.approveByPin(id, manager.subject(), "4826", null)));
        now = now.plusSeconds(601);
        UUID later = asked();
        assertThat(as(sales, approvals.approveByPin(later, manager.subject(), "4826", null))
                        .status())
                .isEqualTo(ApprovalStatus.APPROVED);
    }

    @Test
    void aPinCountsForWhatItsOwnersTokenAllowedAndNotForLong() {
        as(manager, pins.set(null, "4826"));
        UUID id = asked();
        refused("pin-wrong", () -> as(sales, approvals.approveByPin(id, "nobody", "4826", null)));
        CurrentUser nowSales = person(manager.subject(), Role.SALES);
        refused("not-allowed", () -> as(nowSales, pins.set("4826", "7391")));
        refused("pin-wrong", () -> as(manager, pins.set("1357", "7391")));
        as(manager, pins.set("4826", "7391"));
        now = now.plus(Pins.SEEN);
        UUID next = asked();
        refused("pin-wrong", () -> as(sales, approvals.approveByPin(next, manager.subject(), "7391", null)));
        as(manager, approvals.page(null, true, null, 1));
        assertThat(as(sales, approvals.approveByPin(next, manager.subject(), "7391", null))
                        .status())
                .isEqualTo(ApprovalStatus.APPROVED);
        as(SignedIn.owner(), pins.remove(manager.subject()));
        assertThat(as(sales, pins.holders(branch))).isEmpty();
    }

    @Test
    void pinsThatAnybodyWouldTryAreRefused() {
        for (String pin : List.of("123", "1234", "0000", "9876", "123456789", "12a4", "٣٤٥٦")) {
            refused("invalid-input", () -> as(manager, Mono.defer(() -> pins.set(null, pin))));
        }
    }

    private UUID asked() {
        UUID id = UUID.randomUUID();
        as(sales, approvals.ask(id, aDiscount(branch, "these")));
        return id;
    }

    private Approver use(UUID id, UUID in, String terms) {
        return as(sales, using(id, in, terms));
    }

    private Mono<Approver> using(UUID id, UUID in, String terms) {
        return tenants.transactions()
                .write(() ->
                        approvals.use(id, ApprovalKind.DISCOUNT, in, ApprovalRequest.hash(terms), UUID.randomUUID()));
    }

    private CurrentUser person(String subject, Role role) {
        return new CurrentUser(subject, "Person " + subject, null, Set.of(role), Set.of(branch.toString()), "karat-ui");
    }

    private String text(String sql) {
        return as(
                manager,
                tenants.transactions()
                        .read(() -> tenants.client()
                                .sql(sql)
                                .map(row -> String.valueOf(row.get("text", String.class)))
                                .one()));
    }

    private <T> T as(CurrentUser user, Mono<T> work) {
        return in(tenants.first(), user, work);
    }

    private static <T> T in(TenantRef tenant, CurrentUser user, Mono<T> work) {
        return tenants.in(tenant, () -> work).contextWrite(SignedIn.as(user)).block();
    }

    private static void refused(String slug, ThrowingCallable work) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(work)
                .satisfies(problem -> assertThat(problem.slug()).isEqualTo(slug));
    }
}
