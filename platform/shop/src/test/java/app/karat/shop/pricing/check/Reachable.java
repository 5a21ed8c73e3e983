package app.karat.shop.pricing.check;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether a total can be reached at all within the floors, by brute force: for every way of being taxed, the base of its lines may be anything
 * from the sum of the floors up; all but one are tried over a stretch of cuts, the last one is looked for.
 */
final class Reachable {

    private static final int STRETCH = 60;

    private final RandomBill basket;
    private final List<Group> groups;

    private record Group(BigDecimal percent, long base, long room) {

        long with(long cut) {
            BigInteger left = BigInteger.valueOf(base - cut);
            return base
                    - cut
                    + Rational.of(left)
                            .times(Rational.of(percent))
                            .over(Rational.of(100))
                            .nearest()
                            .longValueExact();
        }
    }

    private Reachable(RandomBill basket) {
        this.basket = basket;
        Map<String, Group> found = new LinkedHashMap<>();
        for (RandomBill.Line line : basket.lines()) {
            Group own = new Group(
                    BillChecker.percent(basket, line.draft()),
                    BillChecker.subtotal(line.draft(), line.ratePerGram()).longValueExact(),
                    BillChecker.room(line).longValueExact());
            found.merge(
                    BillChecker.regimeOf(basket, line.draft()),
                    own,
                    (one, more) -> new Group(one.percent, one.base + more.base, one.room + more.room));
        }
        this.groups = new ArrayList<>(found.values());
    }

    static boolean within(RandomBill basket, long target) {
        Reachable reachable = new Reachable(basket);
        long step = basket.country().equals("IN") ? 100 : 1;
        if (target % step != 0) {
            return false;
        }
        return reachable.finds(0, target - step / 2, target + (step - 1) / 2, 0);
    }

    /** Some cuts of the groups from this one on that bring what is known so far into the range. */
    private boolean finds(int group, long low, long high, long soFar) {
        Group here = groups.get(group);
        if (group == groups.size() - 1) {
            return !passes(here, low - soFar, high - soFar);
        }
        for (long cut = 0; cut <= here.room(); cut = next(cut, here.room())) {
            if (finds(group + 1, low, high, soFar + here.with(cut))) {
                return true;
            }
        }
        return false;
    }

    /** Every cut near the ends, and steps in between. */
    private static long next(long cut, long room) {
        if (cut < STRETCH || cut >= room - STRETCH) {
            return cut + 1;
        }
        return Math.min(room - STRETCH, cut + Math.max(1, room / STRETCH) + 1);
    }

    /** Whether no cut of the group lands between the two, the total falling as the cut grows. */
    private static boolean passes(Group group, long low, long high) {
        long from = 0;
        long to = group.room() + 1;
        while (from < to) {
            long middle = (from + to) >>> 1;
            if (middle > group.room() || group.with(middle) <= high) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from > group.room() || group.with(from) < low;
    }

    @Override
    public String toString() {
        return basket + " " + groups;
    }
}
