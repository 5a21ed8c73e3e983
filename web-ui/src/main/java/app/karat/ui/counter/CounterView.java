package app.karat.ui.counter;

import app.karat.ui.api.shop.Customer;
import app.karat.ui.api.shop.RateLock;
import app.karat.ui.common.Icon;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Note;
import app.karat.ui.common.Texts;
import app.karat.ui.frame.Frame;
import app.karat.ui.goods.Keeping;
import app.karat.ui.live.Hub;
import app.karat.ui.live.RateBoards;
import app.karat.ui.session.Workplace;
import app.karat.ui.session.Workplaces;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One screen sells: scan, customer, discount, pay, paper, all by keyboard. */
@Route(value = "counter", layout = Frame.class)
@RolesAllowed({"OWNER", "MANAGER", "SALES"})
public class CounterView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Till till;
    private final transient CounterHelp help;
    private final transient Hub hub;
    private final transient Laying laying;
    private final transient Workplace place;
    private transient Cart cart;
    private final transient BillPrices prices;
    private final ScanField scan;
    private final CounterNotes notes = new CounterNotes();
    private final CartPanel pieces;
    private final CustomerField customer;
    private final TotalPanel bill;
    private final Div side = Lay.box("k-counter-side");
    private final Div billing = Lay.stack();
    private final Checkout checkout;

    public CounterView(
            Till till,
            CounterHelp help,
            HeldGoods held,
            Keeping keeping,
            Workplaces workplaces,
            Hub hub,
            RateBoards boards) {
        this.till = till;
        this.help = help;
        this.hub = hub;
        this.place = workplaces.current();
        this.cart = Carts.of(place.branch().id());
        this.prices = new BillPrices(till, place, notes);
        this.laying = new Laying(till, held, keeping, place, notes, prices, () -> cart, this::laid);
        this.scan = new ScanField(laying::scan);
        this.pieces = new CartPanel(place.formats(), help.pictures(), this::remove);
        this.customer = new CustomerField(till, this::choose);
        this.bill = new TotalPanel(place.formats(), this::runOut);
        this.checkout = new Checkout(till, help, place, new OfThisCounter());
        addClassName("k-counter");
        build(new QuickKeyBar(held.keys(place), laying::press));
        CounterNews news = new CounterNews(place, boards, new OfThisCounter());
        hub.follow(this, place.tenant(), event -> news.happened(event, checkout.isAttached(), this::movedRate));
        customer.show(cart.customer());
        refresh();
    }

    private void build(QuickKeyBar keys) {
        Button discount = keyed("counter.discount", Key.F4, this::discount);
        discount.setIcon(new Icon("percent"));
        Button pay = keyed("counter.pay", Key.F8, this::pay);
        pay.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        pay.addClassName("k-pay-button");
        Shortcuts.addShortcutListener(this, customer::focus, Key.F2);
        Button hold = keyed("held.hold", Key.F6, this::hold);
        Button recall = keyed("held.recall", Key.F7, () -> laying.recall(() -> customer.show(cart.customer())));
        Button away = new Button(
                Texts.t("layaway.button"), click -> help.putAway(cart, place, notes, new OfThisCounter()::leave));
        billing.add(customer, bill, discount, away, pay, Lay.box("k-row k-counter-hold", hold, recall));
        side.add(billing);
        Div left = Lay.box("k-counter-main", scan, keys, notes, pieces);
        add(new H1(Texts.t("counter.title")), left, side);
        scan.focus();
    }

    private static Button keyed(String text, Key key, Runnable act) {
        Button button = new Button(Texts.t(text), click -> act.run());
        button.setSuffixComponent(Lay.key(key.getKeys().getFirst()));
        button.addClickShortcut(key);
        return button;
    }

    /** Something lies there, or could not be laid: the next scan is waited for. */
    private void laid() {
        scan.clear();
        refresh();
        scan.focus();
    }

    private void hold() {
        if (cart.isEmpty() || cart.unanswered() != null) {
            nothingYet();
        } else {
            laying.hold(() -> {
                new OfThisCounter().sold();
                new OfThisCounter().next();
            });
        }
    }

    private void choose(@Nullable Customer chosen) {
        cart.customer(chosen);
        if (!cart.isEmpty()) {
            prices.ask(cart);
        }
        refresh();
        if (chosen != null) {
            offerLock(chosen);
            scan.focus();
        }
    }

    private void remove(Cart.Line line) {
        cart.remove(line.goods().id());
        prices.ask(cart);
        refresh();
        notes.offer(Note.info(Texts.t("counter.removed", line.goods().tag())), Texts.t("undo"), () -> putBack(line));
        scan.focus();
    }

    private void putBack(Cart.Line line) {
        cart.add(line.goods());
        cart.discount(line.goods().id(), line.discount());
        notes.say(null);
        prices.ask(cart);
        refresh();
        scan.focus();
    }

    private void nothingYet() {
        notes.say(Note.info(Texts.t("counter.nothing")));
        scan.focus();
    }

    private void discount() {
        if (cart.isEmpty()) {
            nothingYet();
        } else {
            Bargaining desk = new Bargaining(help.approvals(), place, cart, prices, this::refresh);
            new DiscountDialog(desk, place.formats(), hub, place.tenant()).open();
        }
    }

    /** A rate that was promised to the customer is offered, never taken without asking: today's may be better. */
    private void offerLock(Customer chosen) {
        help.lockOf(chosen, place)
                .ifPresent(lock -> notes.offer(
                        Note.info(Texts.t(
                                "counter.lock",
                                lock.rate().label(),
                                place.formats().money(lock.rate().perGram()),
                                place.formats().grams(lock.left()))),
                        Texts.t("counter.lockUse"),
                        () -> useLock(lock)));
    }

    private void useLock(RateLock lock) {
        cart.rateLock(lock.id());
        notes.say(null);
        if (!cart.isEmpty()) {
            prices.ask(cart);
        }
        refresh();
        scan.focus();
    }

    private void pay() {
        if (cart.isEmpty() || cart.quote() == null) {
            nothingYet();
            return;
        }
        Note renewed = null;
        if (cart.unanswered() == null && cart.hasRunOut(Instant.now())) {
            renewed = renew("counter.renewed");
            if (renewed == null) {
                return;
            }
        }
        notes.say(null);
        side.removeAll();
        side.add(checkout);
        checkout.open(renewed);
    }

    private @Nullable Note renew(String why) {
        Note words = prices.renew(cart, why);
        refresh();
        return words;
    }

    /** The promise of the quote has just ended in front of everybody. */
    private void runOut() {
        if (!cart.hasRunOut(Instant.now())) {
            return;
        }
        if (checkout.isAttached()) {
            checkout.runOut();
        } else {
            bill.show(cart.quote());
            offerNewPrices(Note.warn(Texts.t("counter.runOut")), "counter.renewed");
        }
    }

    private void movedRate(Note news) {
        if (notes.isQuiet()) {
            offerNewPrices(news, "counter.requoted");
        }
    }

    private void offerNewPrices(Note why, String after) {
        notes.offer(why, Texts.t("counter.requote"), () -> {
            Note words = renew(after);
            if (words != null) {
                notes.say(words);
            }
        });
    }

    private void backToBill() {
        side.removeAll();
        side.add(billing);
        refresh();
        scan.focus();
    }

    private void refresh() {
        pieces.show(cart);
        bill.show(cart.quote());
    }

    @Override
    public String getPageTitle() {
        return Texts.t("counter.title") + " · Karat";
    }

    /** This counter, as those see it who work on its bill. */
    private final class OfThisCounter implements Desk {

        @Override
        public Cart cart() {
            return cart;
        }

        @Override
        public @Nullable Note renew() {
            return CounterView.this.renew("counter.renewed");
        }

        @Override
        public void gone(UUID piece, String why) {
            cart.remove(piece);
            notes.say(Note.bad(why));
            prices.ask(cart);
            if (checkout.isAttached()) {
                backToBill();
            } else {
                refresh();
            }
        }

        @Override
        public void back() {
            backToBill();
        }

        @Override
        public void sold() {
            cart = Carts.fresh(place.branch().id());
            notes.say(null);
            pieces.show(cart);
        }

        @Override
        public void next() {
            customer.show(null);
            backToBill();
        }
    }
}
