package app.karat.shop.layaway;

import app.karat.kernel.values.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One part of a schedule. */
public record Instalment(int number, LocalDate dueOn, Money amount) {

    /**
     * Splits what is left after the down payment over so many months by largest remainder: parts differ by one step at most, larger ones come
     * first, and what is finer than a step is in the last (DOMAIN §7).
     *
     * @param begun the day of the down payment; the first part is due a month later
     */
    static List<Instalment> schedule(Money rest, int months, LocalDate begun, BigDecimal step) {
        BigInteger steps = rest.amount().divide(step, 0, RoundingMode.DOWN).toBigInteger();
        BigInteger[] shares = steps.divideAndRemainder(BigInteger.valueOf(months));
        Money over = rest.minus(Money.of(new BigDecimal(steps).multiply(step), rest.currency()));
        List<Instalment> parts = new ArrayList<>();
        for (int i = 0; i < months; i++) {
            boolean larger = i < shares[1].intValue();
            BigInteger share = larger ? shares[0].add(BigInteger.ONE) : shares[0];
            Money amount = Money.of(new BigDecimal(share).multiply(step), rest.currency());
            parts.add(new Instalment(i + 1, begun.plusMonths(i + 1L), i == months - 1 ? amount.plus(over) : amount));
        }
        return List.copyOf(parts);
    }
}
