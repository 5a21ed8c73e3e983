package app.karat.ui.counter;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.api.shop.CounterApi;
import app.karat.ui.api.shop.CustomersApi;
import app.karat.ui.api.shop.HeldCart;
import app.karat.ui.api.shop.Lot;
import app.karat.ui.api.shop.LotsApi;
import app.karat.ui.api.shop.PiecesApi;
import app.karat.ui.api.shop.Quantity;
import app.karat.ui.api.shop.QuickKey;
import app.karat.ui.api.shop.Quote;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Puts carts aside, takes them up again, and reads the branch's quick keys. */
@SpringComponent
public class HeldGoods {

    private final CounterApi counter;
    private final PiecesApi pieces;
    private final LotsApi lots;
    private final CustomersApi customers;

    HeldGoods(CounterApi counter, PiecesApi pieces, LotsApi lots, CustomersApi customers) {
        this.counter = counter;
        this.pieces = pieces;
        this.lots = lots;
        this.customers = customers;
    }

    /** The keys of the branch; a counter works without them. */
    List<QuickKey> keys(Workplace place) {
        try {
            return counter.keys(place.branch().id());
        } catch (ApiProblem refusal) {
            return List.of();
        }
    }

    void hold(Cart cart, String name, Workplace place) {
        var customer = cart.customer();
        counter.hold(
                UUID.randomUUID(),
                new HeldCart.Wish(
                        place.branch().id(),
                        name,
                        customer == null ? null : customer.id(),
                        cart.lines().stream()
                                .map(line -> new HeldCart.WishLine(
                                        line.goods().id(), line.goods().taken(), line.discount()))
                                .toList()));
    }

    void choose(Workplace place, Consumer<HeldCart> recalled) {
        new RecallDialog(counter, place, recalled).open();
    }

    /** Lays what is still free onto the counter. */
    void lay(HeldCart held, Cart cart) {
        if (held.customerId() != null) {
            cart.customer(customers.get(held.customerId()));
        }
        for (HeldCart.Line line : held.lines()) {
            if (line.isFree()) {
                cart.add(goods(line));
                cart.discount(line.pieceId(), line.discount());
            }
        }
    }

    private Goods goods(HeldCart.Line line) {
        Quantity some = line.quantity();
        if (some == null) {
            return Goods.of(pieces.get(line.pieceId()));
        }
        Lot lot = lots.get(line.pieceId());
        return Goods.of(lot, taken(lot, some));
    }

    /** So much of that lot, without what it is not sold by. */
    static Quote.Taken taken(Lot lot, Quantity some) {
        return new Quote.Taken(
                lot.isByWeight() ? null : some.count(),
                lot.isByWeight() ? some.grams() : null,
                lot.isParcel() ? some.carats() : null);
    }

    /** How much a press of that key takes, or nothing where the counter asks. */
    static Quote.@Nullable Taken taken(QuickKey key) {
        return key.quantity() == null ? null : taken(key.lot(), key.quantity());
    }
}
