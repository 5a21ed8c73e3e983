package app.karat.shop.terminals;

import app.karat.kernel.problem.InvalidInput;
import app.karat.kernel.values.Money;
import app.karat.shop.quotes.Quote;
import app.karat.shop.store.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * A card to charge. What may be charged at most is the total of the signed quote.
 *
 * @param amount the part of the total that this card pays, or null for all of it
 */
public record CardWish(
        String quote, String readerId, @Nullable Money amount) {

    String fingerprint() {
        return Fingerprint.of(this);
    }

    /** What is charged; refuses more than the bill. */
    Money charged(Quote bill) {
        if (amount == null) {
            return bill.total();
        }
        if (!amount.currency().equals(bill.total().currency())) {
            throw InvalidInput.field(
                    "amount",
                    "currency",
                    "The bill is in %s.".formatted(bill.total().currency().getCurrencyCode()));
        }
        if (!amount.isPositive() || !amount.isPayable() || amount.compareTo(bill.total()) > 0) {
            throw InvalidInput.field(
                    "amount", "out-of-range", "More than zero and at most the total of %s.".formatted(bill.total()));
        }
        return amount;
    }
}
