package app.karat.shop.metals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.karat.kernel.security.AccessProblem;
import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.security.Role;
import app.karat.kernel.tenancy.TenantRef;
import app.karat.kernel.tenancy.TwoTenants;
import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.Percent;
import app.karat.kernel.values.Purity;
import app.karat.shop.SignedIn;
import app.karat.shop.approvals.ApprovalProblem;
import app.karat.shop.approvals.ApprovalsFixture;
import app.karat.shop.metals.market.FixedMarket;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Mono;

class RatesTests {

    @RegisterExtension
    static final TwoTenants tenants = new TwoTenants();

    private static final UUID BRANCH = UUID.randomUUID();
    private static final Purity GOLD_22 = Purity.of(Metal.GOLD, "22K");
    private static final Purity GOLD_18 = Purity.of(Metal.GOLD, "18K");

    private Rates rates;

    @BeforeEach
    void open() {
        rates = RatesFixture.rates(
                tenants,
                FixedMarket.goldAt("4000", "90"),
                Clock.systemUTC(),
                branch -> Mono.just(branch.equals(BRANCH)));
    }

    @Test
    void everyChangeOfTheRuleIsANewVersionAndCountsAtOnce() {
        String first = asOwner(tenants.first(), rates.change(rule(null, "1")))
                .rate(BRANCH, GOLD_22)
                .rateId();
        String second = asOwner(tenants.first(), rates.change(rule(null, "2")))
                .rate(BRANCH, GOLD_22)
                .rateId();
        assertThat(first).isNotEqualTo(second);
        assertThat(board(tenants.first()).rule(BRANCH, Metal.GOLD).markUpPercent())
                .isEqualTo(Percent.of("2"));
    }

    @Test
    void aRateByHandIsSetAndTakenBackAndStaysInTheBooks() {
        asOwner(tenants.first(), set(byHand(BRANCH, "10500.00", "INR", "festival")));
        StampedRate set = board(tenants.first()).rate(BRANCH, GOLD_22);
        assertThat(set.perGram()).isEqualTo(Money.of("10500", "INR"));
        assertThat(set.source()).isEqualTo("by hand: festival");
        asOwner(tenants.first(), rates.withdraw(byHand(BRANCH, null, "INR", null)));
        assertThat(board(tenants.first()).rate(BRANCH, GOLD_22).overridden()).isFalse();
        assertThat(count(tenants.first())).isEqualTo(2L);
    }

    @Test
    void oneJewellersRatesAreNotAnothers() {
        asOwner(tenants.second(), set(byHand(null, "99.00", "USD", "mine")));
        assertThat(board(tenants.second()).rate(BRANCH, GOLD_22).overridden()).isTrue();
        assertThat(board(tenants.first()).rate(UUID.randomUUID(), GOLD_22).overridden())
                .isFalse();
    }

    @Test
    void keptVersionsCannotBeChanged() {
        asOwner(tenants.first(), set(byHand(BRANCH, "10500.00", "INR", "festival")));
        for (String sql : new String[] {
            "UPDATE rate_override SET per_gram = 1", "DELETE FROM rate_override", "DELETE FROM rate_rule"
        }) {
            assertThatThrownBy(() -> tenants.inFirst(() -> tenants.transactions()
                                    .write(() ->
                                            tenants.client().sql(sql).fetch().rowsUpdated()))
                            .block())
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void staffMoveRatesInTheShopsFavourOnly() {
        CurrentUser sales = SignedIn.salesIn(BRANCH);
        asOwner(tenants.first(), rates.change(buying()));
        needsManager(sales, side(RateSide.CASH, "0.01"));
        asOwner(tenants.first(), rates.change(buying("3")));
        Money sale = board(tenants.first()).rate(BRANCH, GOLD_18).perGram();
        Money exchange = board(tenants.first())
                .buyRate(BRANCH, GOLD_18, RateSide.EXCHANGE)
                .perGram();
        Money paisa = Money.of("0.01", "INR");
        needsManager(sales, side(RateSide.SALE, sale.minus(paisa)));
        needsManager(sales, side(RateSide.EXCHANGE, exchange.plus(paisa)));
        as(sales, tenants.first(), set(side(RateSide.SALE, sale.plus(paisa))));
        as(sales, tenants.first(), set(side(RateSide.EXCHANGE, exchange.minus(paisa))));
        needsManager(sales, side(RateSide.SALE, sale));
        needsManager(sales, side(RateSide.EXCHANGE, exchange));
        assertThatExceptionOfType(AccessProblem.class)
                .isThrownBy(() -> as(sales, tenants.first(), set(byHand(null, "99999.00", "INR", "x"))))
                .satisfies(problem -> assertThat(problem.slug()).isEqualTo("not-allowed"));
        assertThat(as(sales, tenants.first(), rates.board()).find(BRANCH, GOLD_22))
                .isPresent();
    }

    @Test
    void aBranchManagerSetsRatesOfTheirBranchOnly() {
        CurrentUser manager = new CurrentUser(
                "manager", "Manager", null, Set.of(Role.MANAGER), Set.of(BRANCH.toString()), "karat-ui");
        as(manager, tenants.first(), set(byHand(BRANCH, "10400.00", "INR", "slow day")));
        for (UUID branch : new UUID[] {null, UUID.randomUUID()}) {
            assertThatExceptionOfType(AccessProblem.class)
                    .isThrownBy(() -> as(manager, tenants.first(), set(byHand(branch, "1.00", "INR", "x"))))
                    .satisfies(problem -> assertThat(problem.slug()).isEqualTo("other-branch"));
        }
    }

    @Test
    void whatCannotBeARateIsRefusedAndChangesNothing() {
        long before = count(tenants.first());
        refused("perGram", byHand(BRANCH, "0.00", "INR", "x"));
        refused("perGram", byHand(BRANCH, "-5.00", "INR", "x"));
        refused("perGram", byHand(BRANCH, "5.001", "INR", "x"));
        refused("perGram", byHand(BRANCH, "5.00", "USD", "x"));
        refused("reason", byHand(BRANCH, "5.00", "INR", "  "));
        refused("reason", byHand(BRANCH, "5.00", "INR", "x".repeat(201)));
        assertThatExceptionOfType(RateProblem.class)
                .isThrownBy(() -> asOwner(tenants.first(), set(byHand(UUID.randomUUID(), "5.00", "INR", "x"))))
                .satisfies(problem -> assertThat(problem.slug()).isEqualTo("branch-not-found"));
        assertThat(count(tenants.first())).isEqualTo(before);
    }

    @Test
    void aRuleThatLeavesTheTermsOutKeepsThem() {
        asOwner(tenants.second(), rates.change(buying("3")));
        asOwner(tenants.second(), rates.change(rule(null, "1")));
        assertThat(board(tenants.second()).find(BRANCH, GOLD_22, RateSide.CASH)).isPresent();
        asOwner(tenants.second(), rates.change(buying()));
        assertThat(board(tenants.second()).find(BRANCH, GOLD_22, RateSide.CASH)).isEmpty();
    }

    @Test
    void termsThatCannotBeAreRefused() {
        badTerms("buy[0].side", new BuyTerms(RateSide.SALE, null, Percent.of("1"), null));
        badTerms("buy[0].purity", new BuyTerms(RateSide.CASH, "23.5K", Percent.of("1"), null));
        badTerms("buy[0].percentBelow", new BuyTerms(RateSide.CASH, null, null, null));
        badTerms("buy[0].percentBelow", new BuyTerms(RateSide.CASH, null, Percent.of("-1"), null));
        badTerms("buy[0].percentBelow", new BuyTerms(RateSide.CASH, null, Percent.of("100.1"), null));
        badTerms("buy[0].amountBelow", new BuyTerms(RateSide.CASH, null, null, Money.of("1.00", "USD")));
        BuyTerms once = new BuyTerms(RateSide.CASH, null, Percent.of("1"), null);
        badTerms("buy[1].purity", once, once);
    }

    private void badTerms(String field, BuyTerms... terms) {
        RateRule rule =
                new RateRule(0, null, Metal.GOLD, Percent.ZERO, BigDecimal.ZERO, null, Map.of(), List.of(terms));
        assertThatExceptionOfType(RateProblem.class)
                .isThrownBy(() -> asOwner(tenants.first(), rates.change(rule)))
                .satisfies(problem ->
                        assertThat(problem.errors().getFirst().field()).isEqualTo(field));
    }

    private void needsManager(CurrentUser user, HandRate rate) {
        assertThatExceptionOfType(RateProblem.class)
                .isThrownBy(() -> as(user, tenants.first(), set(rate)))
                .satisfies(problem -> assertThat(problem.slug()).isEqualTo("rate-needs-approval"));
    }

    private static HandRate side(RateSide side, String perGram) {
        return side(side, Money.of(perGram, "INR"));
    }

    private static HandRate side(RateSide side, Money perGram) {
        return new HandRate(BRANCH, GOLD_18, side, perGram, "festival");
    }

    private static RateRule buying(String... percents) {
        List<BuyTerms> terms = Stream.of(percents)
                .flatMap(percent -> Stream.of(RateSide.EXCHANGE, RateSide.CASH)
                        .map(side -> new BuyTerms(side, null, Percent.of(percent), null)))
                .toList();
        return new RateRule(0, null, Metal.GOLD, Percent.ZERO, BigDecimal.ZERO, null, Map.of(), terms);
    }

    @Test
    void anApprovalIsGoodForExactlyThatRateOnce() {
        CurrentUser sales = SignedIn.salesIn(BRANCH);
        Purity gold14 = Purity.of(Metal.GOLD, "14K");
        Money less = board(tenants.first()).rate(BRANCH, gold14).perGram().minus(Money.of("10", "INR"));
        HandRate lower = new HandRate(BRANCH, gold14, RateSide.SALE, less, "an old customer");
        HandRate lowest =
                new HandRate(BRANCH, gold14, RateSide.SALE, less.minus(Money.of("1", "INR")), "an old customer");
        UUID id = UUID.randomUUID();
        as(sales, tenants.first(), rates.ask(id, lower));
        needsManager(sales, lower);
        approvalRefused(() -> as(sales, tenants.first(), rates.setByHand(lower, id)));
        asOwner(
                tenants.first(),
                ApprovalsFixture.approvals(tenants, Clock.systemUTC()).decide(id, true, null));
        approvalRefused(() -> as(sales, tenants.first(), rates.setByHand(lowest, id)));
        assertThat(as(sales, tenants.first(), rates.setByHand(lower, id))
                        .rate(BRANCH, gold14)
                        .perGram())
                .isEqualTo(less);
    }

    private static void approvalRefused(ThrowingCallable work) {
        assertThatExceptionOfType(ApprovalProblem.class).isThrownBy(work);
    }

    private Mono<RateBoard> set(HandRate rate) {
        return rates.setByHand(rate, null);
    }

    private void refused(String field, HandRate rate) {
        assertThatExceptionOfType(RateProblem.class)
                .isThrownBy(() -> asOwner(tenants.first(), set(rate)))
                .satisfies(problem ->
                        assertThat(problem.errors().getFirst().field()).isEqualTo(field));
    }

    private RateBoard board(TenantRef tenant) {
        return asOwner(tenant, rates.board());
    }

    private static long count(TenantRef tenant) {
        return tenants.in(
                        tenant,
                        () -> tenants.transactions()
                                .read(() -> tenants.client()
                                        .sql("SELECT count(*) AS n FROM rate_override")
                                        .map(row -> row.get("n", Long.class))
                                        .one()))
                .block();
    }

    private static <T> T asOwner(TenantRef tenant, Mono<T> work) {
        return as(SignedIn.owner(), tenant, work);
    }

    private static <T> T as(CurrentUser user, TenantRef tenant, Mono<T> work) {
        return tenants.in(tenant, () -> work).contextWrite(SignedIn.as(user)).block();
    }

    private static RateRule rule(@Nullable UUID branch, String markUp) {
        return new RateRule(
                0,
                branch,
                Metal.GOLD,
                Percent.of(markUp),
                new BigDecimal("2.50"),
                null,
                Map.of("22K", new BigDecimal("0.92")),
                null);
    }

    private static HandRate byHand(
            @Nullable UUID branch, @Nullable String perGram, String currency, @Nullable String reason) {
        return new HandRate(
                branch, GOLD_22, RateSide.SALE, perGram == null ? null : Money.of(perGram, currency), reason);
    }
}
