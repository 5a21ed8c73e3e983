package app.karat.shop.pricing.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Finds the discounts that bring a basket to a price, to the minor unit. The total falls as the cut grows, so halving finds where it passes the
 * target; rounding makes single totals unreachable there, so the cuts around it are tried too, and where lines are taxed differently a few units
 * are moved between them. A target that is not below the floors is never reached by passing one, not by the last unit. Among equally near totals
 * one within the floors goes first, then the one with the smallest round-off.
 */
final class BargainSolver {

    private static final int NEAR = 3;

    private final Reckoning reckoning;
    private final Allowance allowance;
    private final long target;
    private final boolean withinFloors;

    BargainSolver(Reckoning reckoning, Allowance allowance, long target) {
        this.reckoning = reckoning;
        this.allowance = allowance;
        this.target = target;
        this.withinFloors = target
                >= reckoning.of(allowance.spread(allowance.withinFloors())).total();
    }

    /** The discount of every line. */
    long[] solve() {
        long cut = firstAtOrBelowTarget();
        List<Try> tries = new ArrayList<>(around(cut).mapToObj(this::attempt).toList());
        if (tries.stream().noneMatch(found -> found.off() == 0)) {
            around(cut).mapToObj(allowance::spread).flatMap(this::moved).forEach(tries::add);
        }
        return tries.stream().min(BY_NEARNESS).orElseThrow().cuts();
    }

    private static final Comparator<Try> BY_NEARNESS = Comparator.comparingLong(Try::off)
            .thenComparing(Try::belowFloor)
            .thenComparingLong(Try::roundOff)
            .thenComparingLong(Try::total)
            .thenComparingLong(Try::cut);

    private record Try(long[] cuts, long cut, boolean belowFloor, long total, long off, long roundOff) {}

    private long firstAtOrBelowTarget() {
        long low = 0;
        long high = most();
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (reckoning.of(allowance.spread(middle)).exact() <= target) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The cuts near the one found, and the two ends of what staff may do by themselves. */
    private LongStream around(long cut) {
        long most = most();
        return LongStream.concat(
                        LongStream.rangeClosed(Math.max(0, cut - NEAR), Math.min(most, cut + NEAR)),
                        LongStream.of(0, allowance.withinFloors()))
                .distinct();
    }

    private long most() {
        return withinFloors ? allowance.withinFloors() : allowance.most();
    }

    private Try attempt(long cut) {
        return weighed(allowance.spread(cut));
    }

    private Try weighed(long[] cuts) {
        Reckoning.Sum sum = reckoning.of(cuts);
        long cut = LongStream.of(cuts).sum();
        return new Try(
                cuts,
                cut,
                allowance.passesFloor(cuts),
                sum.total(),
                Math.abs(sum.total() - target),
                Math.abs(sum.total() - sum.exact()));
    }

    /** The same cuts with a few units moved into and between lines that are taxed in different ways. */
    private Stream<Try> moved(long[] cuts) {
        Map<Object, List<Integer>> alike = new LinkedHashMap<>();
        IntStream.range(0, cuts.length)
                .forEach(line -> alike.computeIfAbsent(reckoning.rules(line), any -> new ArrayList<>())
                        .add(line));
        if (alike.size() == 1 && reckoning.rules(0).size() == 1) {
            return Stream.empty();
        }
        List<List<Integer>> groups = List.copyOf(alike.values());
        return groups.stream().flatMap(one -> groups.stream().flatMap(other -> moved(cuts, one, other)));
    }

    private Stream<Try> moved(long[] cuts, List<Integer> one, List<Integer> other) {
        List<Try> tries = new ArrayList<>();
        for (int up = -NEAR; up <= NEAR; up++) {
            for (int down = -NEAR; down <= NEAR; down++) {
                long[] next = cuts.clone();
                if (allowance.shift(next, one, up, withinFloors) && allowance.shift(next, other, down, withinFloors)) {
                    tries.add(weighed(next));
                }
            }
        }
        return tries.stream();
    }
}
