package app.karat.shop.pricing.engine;

import app.karat.kernel.values.Money;
import app.karat.shop.pricing.PriceLine;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * How far every line of a basket can come down, in minor units and in the order in which a bargain takes it: first wastage and making to
 * their floors, then stones and setting where they are allowed, then the rest.
 */
final class Allowance {

    private final Currency currency;
    private final long[][] steps;

    private Allowance(Currency currency, long[]... steps) {
        this.currency = currency;
        this.steps = steps;
    }

    static Allowance of(List<Worked> pieces, Currency currency, boolean stones) {
        long[] work = each(pieces, piece -> Reckoning.minor(piece.room()));
        long[] set = each(pieces, Allowance::stones);
        long[] whole = each(pieces, piece -> Reckoning.minor(piece.subtotal()));
        long[] rest = new long[whole.length];
        Arrays.setAll(rest, i -> whole[i] - work[i] - set[i]);
        return new Allowance(currency, work, stones ? set : new long[whole.length], rest);
    }

    /** How much can come off altogether. */
    long most() {
        return sum(steps[0]) + sum(steps[1]) + sum(steps[2]);
    }

    /** How much can come off within the floors. */
    long withinFloors() {
        return sum(steps[0]);
    }

    /** Whether any line goes below its floor. */
    boolean passesFloor(long[] cuts) {
        for (int i = 0; i < cuts.length; i++) {
            if (cuts[i] > steps[0][i]) {
                return true;
            }
        }
        return false;
    }

    /** A cut handed down to the lines by largest remainder, one step after the other. */
    long[] spread(long cut) {
        long[] lines = new long[steps[0].length];
        long left = cut;
        for (long[] step : steps) {
            long taken = Math.min(left, sum(step));
            add(lines, split(taken, step));
            left -= taken;
        }
        return lines;
    }

    /** Moves a cut within some lines by a few units, none below zero or beyond what the line can bear; false when it does not fit. */
    boolean shift(long[] cuts, List<Integer> lines, long by, boolean withinFloors) {
        long left = by;
        for (int line : lines) {
            long bound = withinFloors ? steps[0][line] : steps[0][line] + steps[1][line] + steps[2][line];
            long moved = Math.max(-cuts[line], Math.min(left, bound - cuts[line]));
            cuts[line] += moved;
            left -= moved;
        }
        return left == 0;
    }

    /** What part of a line's cut belongs to a step. */
    long part(int line, long cut, int step) {
        long before = 0;
        for (int i = 0; i < step; i++) {
            before += steps[i][line];
        }
        return Math.max(0, Math.min(cut - before, steps[step][line]));
    }

    private static long stones(Worked piece) {
        return piece.lines().stream()
                .filter(line -> line.kind() == PriceLine.Kind.STONE || line.kind() == PriceLine.Kind.SETTING)
                .mapToLong(line -> Reckoning.minor(line.amount()))
                .sum();
    }

    private long[] split(long amount, long[] weights) {
        if (amount == 0) {
            return new long[weights.length];
        }
        List<BigDecimal> shares =
                Arrays.stream(weights).mapToObj(BigDecimal::valueOf).toList();
        return Money.ofMinor(amount, currency).split(shares).stream()
                .mapToLong(Reckoning::minor)
                .toArray();
    }

    private static void add(long[] lines, long[] more) {
        for (int i = 0; i < lines.length; i++) {
            lines[i] += more[i];
        }
    }

    private static long[] each(List<Worked> pieces, ToLongFunction<Worked> amount) {
        return pieces.stream().mapToLong(amount).toArray();
    }

    private static long sum(long[] amounts) {
        return Arrays.stream(amounts).sum();
    }
}
