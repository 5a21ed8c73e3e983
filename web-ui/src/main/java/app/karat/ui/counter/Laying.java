package app.karat.ui.counter;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.api.shop.Customer;
import app.karat.ui.api.shop.HeldCart;
import app.karat.ui.api.shop.Lot;
import app.karat.ui.api.shop.Piece;
import app.karat.ui.api.shop.QuickKey;
import app.karat.ui.api.shop.Quote;
import app.karat.ui.common.Note;
import app.karat.ui.common.Texts;
import app.karat.ui.goods.Keeping;
import app.karat.ui.session.Workplace;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Every way goods come to lie on the counter: a scanned tag, some of a lot, a quick key, a cart that was put aside. */
final class Laying {

    private final Till till;
    private final HeldGoods held;
    private final Keeping keeping;
    private final Workplace place;
    private final CounterNotes notes;
    private final BillPrices prices;
    private final Supplier<Cart> cart;
    private final Runnable laid;

    /** @param laid what to do when something lies there, or could not be laid */
    Laying(
            Till till,
            HeldGoods held,
            Keeping keeping,
            Workplace place,
            CounterNotes notes,
            BillPrices prices,
            Supplier<Cart> cart,
            Runnable laid) {
        this.till = till;
        this.held = held;
        this.keeping = keeping;
        this.place = place;
        this.notes = notes;
        this.prices = prices;
        this.cart = cart;
        this.laid = laid;
    }

    /** A piece by its tag, or a lot by its code. */
    void scan(String tag) {
        notes.say(null);
        try {
            Piece piece = till.scan(tag);
            if (piece.maySell()) {
                lay(Goods.of(piece));
            } else {
                notes.say(Note.warn(Texts.t("counter.notHere", piece.tag(), Texts.code("status", piece.status()))));
            }
        } catch (ApiProblem refusal) {
            if (refusal.status() == 404) {
                Optional<Lot> lot = till.lot(tag, place.branch().id());
                if (lot.isPresent()) {
                    howMuch(lot.get());
                    return;
                }
                unknown(tag);
            } else {
                notes.say(Note.bad(refusal.detail()));
            }
        }
        laid.run();
    }

    void press(QuickKey key) {
        notes.say(null);
        Quote.Taken taken = HeldGoods.taken(key);
        if (taken == null) {
            howMuch(key.lot());
        } else {
            replace(key.lot(), taken);
        }
    }

    /** Puts the bill aside; {@code then} clears the counter. */
    void hold(Runnable then) {
        Customer customer = cart.get().customer();
        String name = customer == null ? place.me().userName() : customer.name();
        new HoldDialog(name, given -> {
                    held.hold(cart.get(), given, place);
                    then.run();
                    notes.say(Note.info(Texts.t("held.done", given)));
                })
                .open();
    }

    /** Offers the carts that wait; {@code then} shows the customer of the one taken up. */
    void recall(Runnable then) {
        if (!cart.get().isEmpty()) {
            notes.say(Note.warn(Texts.t("held.first")));
            return;
        }
        held.choose(place, taken -> {
            held.lay(taken, cart.get());
            then.run();
            notes.say(null);
            if (!cart.get().isEmpty()) {
                prices.ask(cart.get());
            }
            sayWhatIsGone(taken);
            laid.run();
        });
    }

    private void sayWhatIsGone(HeldCart taken) {
        List<HeldCart.Line> gone =
                taken.lines().stream().filter(line -> !line.isFree()).toList();
        if (!gone.isEmpty()) {
            String words = gone.stream()
                    .map(line -> Texts.t(
                            "held.goneLine", line.name(), line.tag(), Texts.code("held.standing", line.standing())))
                    .collect(Collectors.joining(" "));
            notes.say(Note.warn(words));
        }
    }

    private void lay(Goods goods) {
        if (!cart.get().add(goods)) {
            notes.say(Note.warn(Texts.t("counter.already", goods.tag())));
        } else if (!prices.ask(cart.get())) {
            cart.get().remove(goods.id());
        }
    }

    private void howMuch(Lot lot) {
        new PortionDialog(lot, place.formats(), taken -> replace(lot, taken)).open();
    }

    /** What lies here of that lot already is replaced. */
    private void replace(Lot lot, Quote.Taken taken) {
        cart.get().remove(lot.id());
        lay(Goods.of(lot, taken));
        laid.run();
    }

    private void unknown(String tag) {
        notes.offer(
                Note.bad(Texts.t("counter.unknown", tag)),
                Texts.t("elsewhere.open"),
                () -> keeping.lookElsewhere(place, tag, cart.get().customer()));
    }
}
