package app.karat.ui.counter;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.api.shop.Bargain;
import app.karat.ui.api.shop.Money;
import app.karat.ui.api.shop.Quote;
import app.karat.ui.common.Formats;
import app.karat.ui.common.Note;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Workplace;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks the shop what the bill costs, and puts its answer or refusal into words. */
final class BillPrices {

    private final Till till;
    private final Workplace place;
    private final CounterNotes notes;

    BillPrices(Till till, Workplace place, CounterNotes notes) {
        this.till = till;
        this.place = place;
        this.notes = notes;
    }

    /** Prices what lies here; false when the shop refused, which is then said. */
    boolean ask(Cart cart) {
        try {
            till.requote(cart, place.branch().id());
            return true;
        } catch (ApiProblem refusal) {
            if (refusal.slug().startsWith("rate-lock-") && cart.rateLock() != null) {
                return withoutLock(cart, refusal);
            }
            if (refusal.slug().startsWith("approval-")) {
                cart.approval(null);
            }
            notes.say(Note.bad(refusal.detail()));
            return false;
        }
    }

    /** New prices instead of those that were promised, and what to say of them; nothing when the shop refused. */
    @Nullable
    Note renew(Cart cart, String why) {
        Quote before = cart.quote();
        if (before == null || !ask(cart) || cart.quote() == null) {
            return null;
        }
        Formats formats = place.formats();
        Money now = cart.quote().total();
        return before.total().equals(now)
                ? Note.info(Texts.t("counter.same", formats.money(now)))
                : Note.warn(Texts.t(why, formats.money(before.total()), formats.money(now)));
    }

    /** All discounts of a bargain at once; the reason when the shop refuses, and then the old ones stay. */
    String accept(Cart cart, Bargain bargain, @Nullable UUID approval) {
        List<Cart.Line> before = cart.lines();
        bargain.lines()
                .forEach(line -> cart.discount(line.pieceId(), line.discount().isPositive() ? line.discount() : null));
        cart.approval(approval);
        try {
            till.requote(cart, place.branch().id());
            return "";
        } catch (ApiProblem refusal) {
            before.forEach(line -> cart.discount(line.piece().id(), line.discount()));
            return refusal.first();
        }
    }

    /** A promise that does not fit is left, with its reason, rather than the pieces. */
    private boolean withoutLock(Cart cart, ApiProblem refusal) {
        cart.rateLock(null);
        boolean priced = ask(cart);
        if (priced) {
            notes.say(Note.warn(refusal.detail()));
        }
        return priced;
    }

    /** Takes an amount off a piece, or nothing; the reason when the shop refuses, and then the old amount stays. */
    String discount(Cart cart, UUID piece, @Nullable Money off) {
        Money before = cart.discount(piece);
        cart.discount(piece, off);
        try {
            till.requote(cart, place.branch().id());
            return "";
        } catch (ApiProblem refusal) {
            cart.discount(piece, before);
            return refusal.first();
        }
    }
}
