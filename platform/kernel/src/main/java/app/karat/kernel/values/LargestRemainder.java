package app.karat.kernel.values;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Hamilton's method in whole minor units: every part gets the floor of its share, and the units left over go to the largest remainders. Exact,
 * because shares are compared as integers over one common denominator.
 */
final class LargestRemainder {

    private LargestRemainder() {}

    static List<Money> split(Money whole, List<BigDecimal> weights) {
        List<BigInteger> shares = commonScale(weights);
        BigInteger sum = shares.stream().reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger units = units(whole);
        if (sum.signum() == 0) {
            return nothingToSplit(whole, weights.size());
        }
        return parts(units, shares, sum).stream()
                .map(part -> whole.isNegative() ? part.negate() : part)
                .map(part -> new Money(new BigDecimal(part, Money.minorDigits(whole.currency())), whole.currency()))
                .toList();
    }

    private static List<BigInteger> parts(BigInteger units, List<BigInteger> shares, BigInteger sum) {
        List<BigInteger> floors = new ArrayList<>();
        List<BigInteger> remainders = new ArrayList<>();
        BigInteger given = BigInteger.ZERO;
        for (BigInteger share : shares) {
            BigInteger[] floor = units.multiply(share).divideAndRemainder(sum);
            floors.add(floor[0]);
            remainders.add(floor[1]);
            given = given.add(floor[0]);
        }
        IntStream.range(0, shares.size())
                .boxed()
                .sorted(Comparator.comparing(remainders::get).reversed())
                .limit(units.subtract(given).intValueExact())
                .forEach(i -> floors.set(i, floors.get(i).add(BigInteger.ONE)));
        return floors;
    }

    private static List<BigInteger> commonScale(List<BigDecimal> weights) {
        int scale = weights.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        return weights.stream()
                .map(weight ->
                        Decimals.notNegative("share", weight).setScale(scale).unscaledValue())
                .toList();
    }

    private static BigInteger units(Money whole) {
        if (!whole.isPayable()) {
            throw new InvalidValue("split-of-fraction", "Only whole minor units can be split.");
        }
        return whole.amount()
                .movePointRight(Money.minorDigits(whole.currency()))
                .toBigIntegerExact()
                .abs();
    }

    private static List<Money> nothingToSplit(Money whole, int size) {
        if (!whole.isZero()) {
            throw new InvalidValue("split-over-nothing", "An amount cannot be split over shares that are all zero.");
        }
        return Collections.nCopies(size, whole);
    }
}
