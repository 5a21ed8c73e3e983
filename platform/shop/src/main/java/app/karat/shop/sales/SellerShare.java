package app.karat.shop.sales;

import app.karat.kernel.values.Money;
import app.karat.kernel.values.Percent;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Whose part of a sale.
 *
 * @param name as it was on that day
 * @param amount of the sale before tax; the parts add up to it
 */
public record SellerShare(UUID personId, String name, Percent percent, Money amount) {

    /** A person and a percentage, before the sale. */
    public record Wish(UUID personId, Percent percent) {}

    /** A wish with its part of the amount, by largest remainder. */
    record Part(UUID id, Percent percent, Money amount) {

        static List<Part> of(List<Wish> wishes, Money taxable) {
            if (wishes.isEmpty()) {
                return List.of();
            }
            List<Money> amounts = taxable.split(
                    wishes.stream().map(wish -> wish.percent().value()).toList());
            List<Part> parts = new ArrayList<>();
            for (int i = 0; i < amounts.size(); i++) {
                parts.add(new Part(wishes.get(i).personId(), wishes.get(i).percent(), amounts.get(i)));
            }
            return parts;
        }
    }
}
