package app.karat.shop.till;

import app.karat.kernel.values.Money;
import app.karat.shop.payments.Posting;
import java.util.UUID;

/**
 * Cash put into an open till or taken out of it by hand.
 *
 * @param id made by the client, so that it happens once
 * @param amount more than zero, in either direction
 */
public record CashMovement(UUID id, boolean in, Money amount, CashPurpose purpose, String reason) {

    /** The kind of the till's entry. */
    String kind() {
        return in ? "CASH_IN" : "CASH_OUT";
    }

    /** What the drawer gains. */
    Money gain() {
        return in ? amount : amount.negated();
    }

    Posting posting() {
        var draft = Posting.in(amount.currency());
        String other = purpose.account();
        return other == null
                ? draft.post()
                : draft.debit("CASH", gain()).credit(other, gain()).post();
    }
}
