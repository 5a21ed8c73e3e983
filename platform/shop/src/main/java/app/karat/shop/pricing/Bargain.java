package app.karat.shop.pricing;

import app.karat.kernel.values.Money;
import java.util.List;

/**
 * What a final price that a customer asks for comes to (DOMAIN §2): the cut of every line, in the order of the basket, and the bill it makes.
 *
 * @param target what was asked for, tax and round-off included
 * @param bill the basket at the price reached
 * @param listed what it costs without any discount
 * @param floor the lowest total that staff may grant by themselves
 */
public record Bargain(Money target, Bill bill, List<Cut> cuts, Money listed, Money floor) {

    public Bargain {
        cuts = List.copyOf(cuts);
    }

    /**
     * What comes off one line.
     *
     * @param work off wastage and making, never more than down to their floors
     * @param stones off stones and their setting
     * @param below off what is left: below every floor
     */
    public record Cut(Money work, Money stones, Money below) {

        /** All of it. */
        public Money discount() {
            return work.plus(stones).plus(below);
        }

        /** The part that is nobody's right but that of somebody in charge. */
        public Money beyond() {
            return stones.plus(below);
        }
    }

    /** The price reached; the nearest to the target that coins, tax and rounding allow. */
    public Money reached() {
        return bill.total();
    }

    /** Whether the price asked for was reached to the minor unit. */
    public boolean isExact() {
        return reached().equals(target);
    }

    /** How much is taken off beyond the floors, before tax. */
    public Money beyond() {
        return cuts.stream().map(Cut::beyond).reduce(Money.zero(target.currency()), Money::plus);
    }
}
