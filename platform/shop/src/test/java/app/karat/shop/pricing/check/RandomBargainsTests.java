package app.karat.shop.pricing.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.karat.kernel.values.Money;
import app.karat.shop.pricing.Bargain;
import app.karat.shop.pricing.PricingProblem;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Baskets at random, each bargained down to a total: whatever the solver says is worked out again by the program that shares nothing with the
 * engine, and a total that it calls unreachable is looked for by brute force.
 */
class RandomBargainsTests {

    private static final int BASKETS = Boolean.getBoolean("karat.full") ? 100_000 : 3_000;

    @Test
    void theTargetIsReachedToTheMinorUnitWheneverItCanBeAndNoFloorIsPassed() {
        List<String> wrong = new ArrayList<>();
        int exact = 0;
        RandomBills baskets = new RandomBills(20261124);
        Random random = new Random(7);
        for (int i = 0; i < BASKETS; i++) {
            RandomBill basket = Baskets.undiscounted(baskets.next());
            Money listed = Baskets.bill(basket).total();
            Money floor = Baskets.bargain(basket, listed, false).floor();
            Money target = Baskets.between(floor, listed, random);
            Bargain bargain = Baskets.bargain(basket, target, random.nextBoolean());
            check(basket, bargain, wrong);
            exact += bargain.isExact() ? 1 : 0;
        }
        assertThat(wrong).as("%d baskets", BASKETS).isEmpty();
        assertThat(exact).isGreaterThan(BASKETS * 3 / 4);
    }

    @Test
    void aTargetBelowTheFloorsIsReachedTooAndSaysWhatIsBeyond() {
        List<String> wrong = new ArrayList<>();
        RandomBills baskets = new RandomBills(42);
        Random random = new Random(8);
        for (int i = 0; i < BASKETS / 3; i++) {
            RandomBill basket = Baskets.undiscounted(baskets.next());
            Money listed = Baskets.bill(basket).total();
            Money floor = Baskets.bargain(basket, listed, false).floor();
            Money target = Baskets.between(Money.zero(floor.currency()), floor, random);
            Bargain bargain = Baskets.bargain(basket, target, random.nextBoolean());
            recomputed(basket, bargain, wrong);
            if (bargain.reached().compareTo(floor) < 0 && bargain.beyond().isZero()) {
                wrong.add("below the floor without saying so: " + basket);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void theCheckerNoticesACutThatPassesAFloorAndATotalThatIsOffByOne() {
        RandomBill basket = Baskets.undiscounted(new RandomBills(3).next());
        Bargain bargain = Baskets.bargain(basket, Baskets.bill(basket).total(), false);
        Money one = Money.ofMinor(1, bargain.target().currency());
        List<String> wrong = new ArrayList<>();
        List<Bargain.Cut> cuts = new ArrayList<>(bargain.cuts());
        cuts.set(
                0, new Bargain.Cut(bargain.bill().lines().getFirst().room().plus(one), one.minus(one), one.minus(one)));
        check(basket, new Bargain(bargain.target(), bargain.bill(), cuts, bargain.listed(), bargain.floor()), wrong);
        assertThat(wrong).hasSizeGreaterThan(1);
        wrong.clear();
        check(
                basket,
                new Bargain(
                        bargain.target().minus(Money.of("1", basket.currency())),
                        bargain.bill(),
                        bargain.cuts(),
                        bargain.listed(),
                        bargain.floor()),
                wrong);
        assertThat(wrong).isNotEmpty();
    }

    @Test
    void whatNoDiscountCanReachIsRefused() {
        RandomBill basket = Baskets.undiscounted(new RandomBills(5).next());
        Money listed = Baskets.bill(basket).total();
        for (Money target : List.of(
                listed.plus(Money.ofMinor(1, listed.currency())),
                Money.ofMinor(-1, listed.currency()),
                Money.of("1.001", listed.currency().getCurrencyCode()),
                Money.of("1.00", "JPY"))) {
            assertThatExceptionOfType(PricingProblem.class)
                    .isThrownBy(() -> Baskets.bargain(basket, target, false))
                    .satisfies(problem -> assertThat(problem.slug()).isEqualTo("target-outside"));
        }
    }

    private static void check(RandomBill basket, Bargain bargain, List<String> wrong) {
        recomputed(basket, bargain, wrong);
        for (int i = 0; i < bargain.cuts().size(); i++) {
            BigInteger room = BillChecker.room(basket.lines().get(i));
            if (Baskets.minor(bargain.cuts().get(i).discount()).compareTo(room) > 0) {
                wrong.add("line %d passes its floor of %d: %s".formatted(i, room, bargain.cuts()));
            }
        }
        if (!bargain.isExact()
                && Reachable.within(basket, Baskets.minor(bargain.target()).longValueExact())) {
            wrong.add("%s could be reached, not only %s: %s".formatted(bargain.target(), bargain.reached(), basket));
        }
    }

    /** The second program's bill with the discounts that were found. */
    private static void recomputed(RandomBill basket, Bargain bargain, List<String> wrong) {
        RandomBill discounted = Baskets.with(basket, bargain.cuts());
        List<String> expected = BillChecker.facts(discounted);
        List<String> actual = Facts.of(bargain.bill());
        if (!expected.equals(actual)) {
            wrong.add("checker %s engine %s of %s".formatted(expected, actual, discounted));
        }
    }
}
