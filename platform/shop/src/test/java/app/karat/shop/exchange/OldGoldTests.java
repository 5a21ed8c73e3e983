package app.karat.shop.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.karat.kernel.problem.Problem;
import app.karat.kernel.tenancy.TenantRef;
import app.karat.kernel.tenancy.TwoTenants;
import app.karat.kernel.values.Fineness;
import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.Purity;
import app.karat.kernel.values.Weight;
import app.karat.shop.TestShop;
import app.karat.shop.audit.AuditTrail;
import app.karat.shop.branches.Shops;
import app.karat.shop.customers.Customers;
import app.karat.shop.metals.HandRate;
import app.karat.shop.metals.RateSide;
import app.karat.shop.metals.Rates;
import app.karat.shop.metals.RatesFixture;
import app.karat.shop.metals.market.FixedMarket;
import app.karat.shop.payments.PaymentMethod;
import app.karat.shop.quotes.PromisesFixture;
import app.karat.shop.quotes.RatePromises;
import app.karat.shop.till.Tills;
import app.karat.shop.vouchers.VoucherKind;
import app.karat.shop.vouchers.Vouchers;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;

/** Old gold over the real database, from the balance to the refiner. */
class OldGoldTests {

    @RegisterExtension
    static final TwoTenants TENANTS = new TwoTenants();

    static TestShop shop;
    static UUID branch;
    static UUID customer;

    @BeforeAll
    static void open() {
        shop = new TestShop(TENANTS, Features.class);
        branch = ExchangeFixtures.branch(shop, TENANTS.first());
        customer = ExchangeFixtures.customer(shop, TENANTS.first());
        ExchangeFixtures.setRates(shop, TENANTS.first());
    }

    @Test
    void exchangeGivesAVoucherAndPostsMetalAndMoneyTogether() {
        UUID id = UUID.randomUUID();
        var taken = accept(id, ExchangeFixtures.exchange(branch, customer, ten(), "64120.00"))
                .document();

        assertThat(taken.number()).contains("/G");
        assertThat(taken.fineGrams()).isEqualTo(Weight.of("9.160"));
        var voucher = shop.first(() -> shop.get(Vouchers.class).byCode(String.valueOf(taken.voucherCode())));
        assertThat(voucher.kind()).isEqualTo(VoucherKind.OLD_GOLD);
        assertThat(voucher.balance()).isEqualTo(Money.of("64120.00", "INR"));
        assertThat(voucher.customerId()).isEqualTo(customer);
        assertThat(ledger(id)).isEqualTo("OLD_GOLD_STOCK 64120.00 0.00, VOUCHERS:OLD_GOLD 0.00 64120.00");
        assertThat(text(
                        "SELECT kind || ' ' || grams || ' ' || fine_grams || ' ' || fineness AS it FROM stock_entry WHERE source = '"
                                + id + "'"))
                .isEqualTo("OLD_GOLD_IN 10.000 9.160 916");
        assertThat(count("audit_entry WHERE entity_id = '" + id + "'")).isEqualTo(1);
        assertThat(shop.first(() -> shop.get(OldGoldDesk.class).find(id))).isEqualTo(taken);
    }

    @Test
    void purchaseForMoneyHasItsOwnRateAndLeavesBankOrTill() {
        UUID id = UUID.randomUUID();
        var taken = accept(id, ExchangeFixtures.cash(branch, customer, ten(), "62288.00"))
                .document();
        assertThat(taken.voucherCode()).isNull();
        assertThat(ledger(id)).isEqualTo("BANK 0.00 62288.00, OLD_GOLD_STOCK 62288.00 0.00");
        assertThat(count("payment WHERE document = '" + id + "'")).isZero();
    }

    @Test
    void sameIdIsTakenInOnceAndAnsweredTheSame() {
        UUID id = UUID.randomUUID();
        var request = ExchangeFixtures.exchange(branch, customer, ten(), "64120.00");
        var answers = Flux.range(0, 8)
                .flatMap(i -> shop.later(
                        TENANTS.first(), () -> shop.get(OldGoldDesk.class).accept(id, request)))
                .collectList()
                .block();
        assertThat(answers)
                .hasSize(8)
                .extracting(OldGoldOutcome::document)
                .containsOnly(answers.getFirst().document());
        assertThat(answers).filteredOn(answer -> !answer.repeated()).hasSize(1);
        assertThat(count("voucher WHERE source = '" + id + "'")).isEqualTo(1);
        assertProblem(
                "old-gold-id-reused", () -> accept(id, ExchangeFixtures.exchange(branch, customer, ten(), "64120.01")));
    }

    @Test
    void valueIsTheServersAndNobodyElses() {
        assertProblem(
                "old-gold-value-moved",
                () -> accept(UUID.randomUUID(), ExchangeFixtures.exchange(branch, customer, ten(), "64120.01")));
        assertProblem(
                "old-gold-value-moved",
                () -> accept(UUID.randomUUID(), ExchangeFixtures.cash(branch, customer, ten(), "64120.00")));
    }

    @Test
    void shownValueHoldsWhenTheRateMovesMeanwhile() {
        TenantRef chain = TENANTS.platform().newIndianTenant();
        UUID there = ExchangeFixtures.branch(shop, chain);
        UUID seller = ExchangeFixtures.customer(shop, chain);
        ExchangeFixtures.setRates(shop, chain);
        var desk = shop.get(OldGoldDesk.class);
        Offered shown = shop.in(chain, () -> desk.appraise(there, Purpose.EXCHANGE, ten()));
        var finest = Purity.of(Metal.GOLD, Fineness.of(999));
        var fallen = new HandRate(there, finest, RateSide.EXCHANGE, Money.of("6900.00", "INR"), "fell");
        shop.in(chain, () -> shop.get(Rates.class).setByHand(fallen, null));

        var late = ExchangeFixtures.exchange(there, seller, ten(), "64120.00");
        assertProblem("old-gold-value-moved", () -> shop.in(chain, () -> desk.accept(UUID.randomUUID(), late)));
        var cash = ExchangeFixtures.promised(ExchangeFixtures.cash(there, seller, ten(), "64120.00"), shown.promise());
        assertProblem("old-gold-value-moved", () -> shop.in(chain, () -> desk.accept(UUID.randomUUID(), cash)));
        var promised = ExchangeFixtures.promised(late, shown.promise());
        var taken =
                shop.in(chain, () -> desk.accept(UUID.randomUUID(), promised)).document();
        assertThat(taken.payable()).isEqualTo(Money.of("64120.00", "INR"));
    }

    @Test
    void lawAsksForAPaperAndLimitsCash() {
        var request = ExchangeFixtures.exchange(branch, customer, ten(), "64120.00");
        var bare = new OldGoldRequest(
                request.branchId(),
                request.customerId(),
                request.purpose(),
                request.description(),
                null,
                request.assay(),
                request.agreed(),
                request.acceptance(),
                null,
                null,
                null);
        assertProblem("identity-needed", () -> accept(UUID.randomUUID(), bare));
        var payout = new OldGoldRequest.Payout(PaymentMethod.CASH, null, null);
        assertProblem(
                "too-much-cash",
                () -> accept(
                        UUID.randomUUID(),
                        ExchangeFixtures.request(branch, customer, Purpose.CASH, ten(), "62288.00", payout)));
    }

    @Test
    void unknownCustomerTakesNoNumber() {
        UUID id = UUID.randomUUID();
        assertProblem(
                "customer-unknown",
                () -> accept(id, ExchangeFixtures.exchange(branch, UUID.randomUUID(), ten(), "64120.00")));
        assertThat(text("SELECT (coalesce((SELECT sum(last) FROM document_series WHERE document = 'OLD_GOLD'), 0)"
                        + " - (SELECT count(*) FROM old_gold))::text AS it"))
                .isEqualTo("0");
    }

    @Test
    void otherTenantSeesNothingOfIt() {
        UUID id = UUID.randomUUID();
        accept(id, ExchangeFixtures.exchange(branch, customer, ten(), "64120.00"));
        assertProblem(
                "old-gold-unknown",
                () -> shop.second(() -> shop.get(OldGoldDesk.class).find(id)));
        assertThat(shop.second(() -> shop.get(OldGoldDesk.class).page(null, null, null, null, 50))
                        .items())
                .isEmpty();
    }

    @Test
    void valuesAndWeightsOfADocumentNeverChange() {
        assertThatThrownBy(() -> shop.first(() -> TENANTS.transactions()
                        .write(() -> TENANTS.client()
                                .sql("UPDATE old_gold SET payable = 1")
                                .fetch()
                                .rowsUpdated())))
                .hasMessageContaining("permission denied");
    }

    @Test
    void heldGoldIsNotMelted() {
        var rule = new DealerRule("FL", true, 30, false, null, "", "", LocalDate.EPOCH);
        assertThat(rule.holdUntil(LocalDate.of(2026, 11, 24))).isEqualTo("2026-12-25");
        var french = new DealerRule(null, true, 5, true, null, "", "", LocalDate.EPOCH);
        assertThat(french.holdUntil(LocalDate.of(2026, 11, 26))).isEqualTo("2026-12-04");
        assertThat(DealerRules.ofTheProduct()
                        .of("US", "FL", LocalDate.of(2026, 1, 1))
                        .holdDays())
                .isEqualTo(30);
        assertThat(DealerRules.ofTheProduct()
                        .of("US", "NY", LocalDate.of(2026, 1, 1))
                        .holdDays())
                .isZero();
    }

    @Test
    void fineGramsBalanceThroughRandomLots() {
        var random = new Random(20261124);
        List<UUID> free = new ArrayList<>();
        BigDecimal in = BigDecimal.ZERO;
        BigDecimal refined = BigDecimal.ZERO;
        BigDecimal lost = BigDecimal.ZERO;
        for (int i = 0; i < 24; i++) {
            int mille = 600 + random.nextInt(390);
            BigDecimal gross = BigDecimal.valueOf(1_000 + random.nextInt(40_000), 3);
            BigDecimal fine = gross.multiply(BigDecimal.valueOf(mille, 3)).setScale(3, java.math.RoundingMode.HALF_UP);
            BigDecimal worth = fine.multiply(new BigDecimal("7000"));
            UUID id = UUID.randomUUID();
            var assay = ExchangeFixtures.assay(gross.toPlainString(), Integer.toString(mille), List.of());
            accept(id, ExchangeFixtures.exchange(branch, customer, assay, worth.toPlainString()));
            in = in.add(fine);
            free.add(id);
            if (free.size() > 3 && random.nextBoolean()) {
                var lot = melted(List.copyOf(free), random);
                free.clear();
                refined = refined.add(lot.fineGrams().grams());
                lost = lost.add(expected(lot));
            }
        }
        var mine = "customer_id = '" + customer + "'";
        assertThat(new BigDecimal(text(
                        "SELECT sum(o.fine_grams)::text AS it FROM old_gold o WHERE o.id::text = ANY(string_to_array('"
                                + String.join(
                                        ",", free.stream().map(UUID::toString).toList()) + "', ','))")))
                .isEqualByComparingTo(in.subtract(refined).subtract(lost));
        assertThat(count("old_gold WHERE " + mine)).isPositive();
        assertThat(text(
                        "SELECT (sum(e.fine_grams) - (SELECT sum(fine_grams) FROM old_gold o LEFT JOIN melt_lot l ON l.id = o.lot_id"
                                + " WHERE l.status IS DISTINCT FROM 'RECEIVED') - (SELECT sum(received_fine_grams) FROM melt_lot))::text AS it"
                                + " FROM stock_entry e"))
                .isEqualTo("0.000");
        assertThat(text("SELECT (sum(debit) - sum(credit))::text AS it FROM ledger_entry"))
                .isEqualTo("0.00");
        assertThat(text("SELECT ((SELECT sum(debit - credit) FROM ledger_entry WHERE account = 'OLD_GOLD_STOCK')"
                        + " - (SELECT sum(value) FROM stock_entry))::text AS it"))
                .isEqualTo("0.00");
        assertThat(shop.first(() -> shop.get(MeltLots.class).variance(branch)))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.tester()).isEqualTo("Owner");
                    assertThat(row.variance()).isNegative();
                });
    }

    @Test
    void lotIsCollectedSentAndReceivedOnce() {
        UUID id = UUID.randomUUID();
        accept(id, ExchangeFixtures.exchange(branch, customer, ten(), "64120.00"));
        UUID lot = UUID.randomUUID();
        var lots = shop.get(MeltLots.class);
        var collect = new MeltRequests.Collect(branch, List.of(id), "Refiner One", null);
        var made = shop.first(() -> lots.collect(lot, collect));
        assertThat(shop.first(() -> lots.collect(lot, collect))).isEqualTo(made);
        assertProblem("old-gold-not-free", () -> shop.first(() -> lots.collect(UUID.randomUUID(), collect)));
        var result = new MeltRequests.Receive(
                Weight.of("9.000"), Fineness.of(995), Money.of("250.00", "INR"), PaymentMethod.BANK);
        assertProblem("melt-lot-moved-on", () -> shop.first(() -> lots.receive(lot, result)));
        shop.first(() -> lots.send(lot));
        assertProblem("melt-lot-moved-on", () -> shop.first(() -> lots.send(lot)));
        var received = shop.first(() -> lots.receive(lot, result));
        assertThat(received.status()).isEqualTo(MeltLot.Status.RECEIVED);
        assertProblem("melt-lot-moved-on", () -> shop.first(() -> lots.receive(lot, result)));
        assertProblem("melt-lot-unknown", () -> shop.second(() -> lots.find(lot)));
        // 9.000 × 0.995 = 8.955 fine of 9.160: missing 0.205 of 64120.00 / 9.160 = 7000 a gram, 1435.00
        assertThat(ledger(lot))
                .isEqualTo(
                        "BANK 0.00 250.00, EXPENSES 250.00 0.00, MELT_LOSS 1435.00 0.00, OLD_GOLD_STOCK 0.00 1435.00");
    }

    private static MeltLot.Result melted(List<UUID> items, Random random) {
        UUID lot = UUID.randomUUID();
        var lots = shop.get(MeltLots.class);
        var made = shop.first(() -> lots.collect(lot, new MeltRequests.Collect(branch, items, "Refiner One", null)));
        shop.first(() -> lots.send(lot));
        BigDecimal part = BigDecimal.valueOf(970 + random.nextInt(25), 3);
        var grams = Weight.rounded(made.expectedFineGrams().grams().multiply(part));
        var result = new MeltRequests.Receive(grams, Fineness.of(995), Money.of("100.00", "INR"), PaymentMethod.BANK);
        return java.util.Objects.requireNonNull(
                shop.first(() -> lots.receive(lot, result)).result());
    }

    /** The loss by a reckoning of its own: what the items promised, less what came back. */
    private static BigDecimal expected(MeltLot.Result result) {
        String promised = text("SELECT sum(o.fine_grams)::text AS it FROM old_gold o JOIN melt_lot l ON l.id = o.lot_id"
                + " WHERE l.received_at = '" + result.at() + "'");
        return new BigDecimal(promised).subtract(result.fineGrams().grams());
    }

    private static Assay ten() {
        return ExchangeFixtures.tenGramsOf916(List.of());
    }

    private static OldGoldOutcome accept(UUID id, OldGoldRequest request) {
        return shop.first(() -> shop.get(OldGoldDesk.class).accept(id, request));
    }

    private static String ledger(UUID posting) {
        return text(
                "SELECT string_agg(account || ' ' || debit || ' ' || credit, ', ' ORDER BY account) AS it FROM ledger_entry"
                        + " WHERE posting = '" + posting + "'");
    }

    private static long count(String what) {
        return Long.parseLong(text("SELECT count(*)::text AS it FROM " + what));
    }

    private static String text(String sql) {
        Map<String, Object> row = shop.row(TENANTS.first(), sql);
        return String.valueOf(row.getOrDefault("it", ""));
    }

    private static void assertProblem(String slug, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.slug()).isEqualTo(slug));
    }

    @ComponentScan(
            basePackageClasses = {
                Shops.class,
                AuditTrail.class,
                Customers.class,
                Vouchers.class,
                Tills.class,
                OldGoldDesk.class
            },
            excludeFilters = {
                @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = RestController.class),
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Tests.*")
            })
    static class Features {

        @Bean
        Rates rates() {
            return RatesFixture.rates(TENANTS, FixedMarket.goldAt("2650", "84.5"), Clock.systemUTC());
        }

        @Bean
        RatePromises promises() {
            return PromisesFixture.promises(Clock.systemUTC());
        }
    }
}
