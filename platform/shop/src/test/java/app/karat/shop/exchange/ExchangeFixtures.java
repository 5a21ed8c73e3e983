package app.karat.shop.exchange;

import app.karat.kernel.tenancy.TenantRef;
import app.karat.kernel.values.Fineness;
import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.Percent;
import app.karat.kernel.values.Purity;
import app.karat.kernel.values.Weight;
import app.karat.shop.TestShop;
import app.karat.shop.customers.Customer;
import app.karat.shop.customers.Customers;
import app.karat.shop.metals.HandRate;
import app.karat.shop.metals.RateSide;
import app.karat.shop.metals.Rates;
import app.karat.shop.payments.PaymentMethod;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Old gold as sentences. A fine gram is worth 7000 in exchange and 6800 in cash. */
final class ExchangeFixtures {

    private ExchangeFixtures() {}

    /** The ten grams of the checked case, without deductions worth 9.160 × 7000 = 64120.00. */
    static Assay tenGramsOf916(List<Deduction> deductions) {
        return assay("10.000", "916", deductions);
    }

    static Assay assay(String gross, String mille, List<Deduction> deductions) {
        return new Assay(
                Metal.GOLD,
                Weight.of(gross),
                Weight.ZERO,
                AssayMethod.FINENESS,
                Stream.of(mille, mille, mille)
                        .map(each -> new Reading(Reading.Unit.FINENESS, new BigDecimal(each)))
                        .toList(),
                ReadingRule.MEDIAN,
                Percent.ZERO,
                Percent.ZERO,
                deductions);
    }

    /** What the owner sets for the day. */
    static void setRates(TestShop shop, TenantRef tenant) {
        UUID branch = branch(shop, tenant);
        Purity finest = Purity.of(Metal.GOLD, Fineness.of(999));
        var rates = shop.get(Rates.class);
        shop.in(
                tenant,
                () -> rates.setByHand(
                        new HandRate(branch, finest, RateSide.EXCHANGE, Money.of("7000.00", "INR"), "test"), null));
        shop.in(
                tenant,
                () -> rates.setByHand(
                        new HandRate(branch, finest, RateSide.CASH, Money.of("6800.00", "INR"), "test"), null));
    }

    static UUID branch(TestShop shop, TenantRef tenant) {
        return shop.shop(tenant).branches().getFirst().id();
    }

    static UUID customer(TestShop shop, TenantRef tenant) {
        var customer = new Customer(
                UUID.randomUUID(),
                "Customer One",
                null,
                null,
                null,
                null,
                "MH",
                1,
                Instant.now().truncatedTo(ChronoUnit.MICROS));
        return shop.in(tenant, () -> shop.get(Customers.class).add(customer)).id();
    }

    static OldGoldRequest exchange(UUID branch, UUID customer, Assay assay, String agreed) {
        return request(branch, customer, Purpose.EXCHANGE, assay, agreed, null);
    }

    static OldGoldRequest cash(UUID branch, UUID customer, Assay assay, String agreed) {
        return request(
                branch,
                customer,
                Purpose.CASH,
                assay,
                agreed,
                new OldGoldRequest.Payout(PaymentMethod.BANK, "UTR 4711", null));
    }

    static OldGoldRequest request(
            UUID branch,
            UUID customer,
            Purpose purpose,
            Assay assay,
            String agreed,
            OldGoldRequest.@Nullable Payout payout) {
        return new OldGoldRequest(
                branch,
                customer,
                purpose,
                "Two bangles",
                null,
                assay,
                Money.of(agreed, "INR"),
                new OldGoldRequest.Acceptance("Customer One", null),
                new OldGoldRequest.Identity("PAN", "ABCDE1234F"),
                payout);
    }
}
