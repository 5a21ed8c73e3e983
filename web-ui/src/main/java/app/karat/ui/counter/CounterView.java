package app.karat.ui.counter;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.api.shop.Customer;
import app.karat.ui.api.shop.Money;
import app.karat.ui.api.shop.Payment;
import app.karat.ui.api.shop.Piece;
import app.karat.ui.api.shop.Quote;
import app.karat.ui.api.shop.Sale;
import app.karat.ui.common.Icon;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Note;
import app.karat.ui.common.Texts;
import app.karat.ui.frame.Frame;
import app.karat.ui.live.Hub;
import app.karat.ui.live.LiveEvent;
import app.karat.ui.live.RateBoards;
import app.karat.ui.session.Workplace;
import app.karat.ui.session.Workplaces;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.ResourceAccessException;

/** One screen sells: scan, customer, discount, pay, paper, all by keyboard. */
@Route(value = "counter", layout = Frame.class)
@RolesAllowed({"OWNER", "MANAGER", "SALES"})
public class CounterView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Till till;
    private final transient Workplace place;
    private final transient RateBoards boards;
    private transient Cart cart;
    private final TextField scan = new TextField();
    private final Div message = new Div();
    private final CartPanel pieces;
    private final CustomerField customer;
    private final TotalPanel bill;
    private final Div side = Lay.box("k-counter-side");
    private final Div billing = Lay.stack();

    public CounterView(Till till, Workplaces workplaces, Hub hub, RateBoards boards) {
        this.till = till;
        this.boards = boards;
        this.place = workplaces.current();
        this.cart = Carts.of(place.branch().id());
        this.pieces = new CartPanel(place.formats(), this::remove);
        this.customer = new CustomerField(till, this::choose);
        this.bill = new TotalPanel(place.formats());
        addClassName("k-counter");
        build();
        hub.follow(this, place.tenant(), this::happened);
        customer.show(cart.customer());
        refresh();
    }

    private void build() {
        scan.setPlaceholder(Texts.t("counter.scan"));
        scan.setAriaLabel(Texts.t("counter.scan"));
        scan.setPrefixComponent(new Icon("scan"));
        scan.addClassName("k-scan");
        scan.setWidthFull();
        scan.setAutofocus(true);
        scan.addKeyPressListener(Key.ENTER, enter -> take(scan.getValue().strip()));
        Button discount = new Button(Texts.t("counter.discount"), new Icon("percent"), click -> discount());
        discount.setSuffixComponent(Lay.key("F4"));
        discount.addClickShortcut(Key.F4);
        Button pay = new Button(Texts.t("counter.pay"), click -> pay());
        pay.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        pay.setSuffixComponent(Lay.key("F8"));
        pay.addClickShortcut(Key.F8);
        pay.addClassName("k-pay-button");
        Shortcuts.addShortcutListener(this, customer::focus, Key.F2);
        billing.add(customer, bill, discount, pay);
        side.add(billing);
        message.getElement().setAttribute("aria-live", "polite");
        Div left = Lay.box("k-counter-main", scan, message, pieces);
        add(new H1(Texts.t("counter.title")), left, side);
        scan.focus();
    }

    private void take(String tag) {
        if (tag.isEmpty()) {
            return;
        }
        say(null);
        try {
            Piece piece = till.scan(tag);
            if (!piece.inStock()) {
                say(Note.warn(Texts.t("counter.notHere", piece.tag(), Texts.code("status", piece.status()))));
            } else if (!cart.add(piece)) {
                say(Note.warn(Texts.t("counter.already", piece.tag())));
            } else if (!requote()) {
                cart.remove(piece.id());
            }
            scan.clear();
        } catch (ApiProblem refusal) {
            say(Note.bad(refusal.status() == 404 ? Texts.t("counter.unknown", tag) : refusal.detail()));
        }
        refresh();
        scan.focus();
    }

    private boolean requote() {
        try {
            till.requote(cart, place.branch().id());
            return true;
        } catch (ApiProblem refusal) {
            say(Note.bad(refusal.detail()));
            return false;
        }
    }

    private void choose(@Nullable Customer chosen) {
        cart.customer(chosen);
        if (!cart.isEmpty()) {
            requote();
        }
        refresh();
        if (chosen != null) {
            scan.focus();
        }
    }

    private void remove(Cart.Line line) {
        cart.remove(line.piece().id());
        requote();
        refresh();
        Button undo = new Button(Texts.t("undo"), click -> {
            cart.add(line.piece());
            cart.discount(line.piece().id(), line.discount());
            requote();
            say(null);
            refresh();
        });
        say(Lay.row(Note.info(Texts.t("counter.removed", line.piece().tag())), undo));
        scan.focus();
    }

    private void discount() {
        if (!cart.isEmpty()) {
            new DiscountDialog(cart.lines(), place.formats(), this::discount).open();
        }
    }

    private String discount(UUID piece, @Nullable Money off) {
        Money before = cart.discount(piece);
        cart.discount(piece, off);
        try {
            till.requote(cart, place.branch().id());
        } catch (ApiProblem refusal) {
            cart.discount(piece, before);
            return refusal.first();
        }
        refresh();
        return "";
    }

    private void pay() {
        if (cart.isEmpty() || cart.quote() == null) {
            say(Note.info(Texts.t("counter.nothing")));
            scan.focus();
            return;
        }
        if (expired() && cart.unanswered() == null) {
            renew("counter.renewed");
        }
        Money total = cart.quote().total();
        PaymentPanel panel = new PaymentPanel(place, total, payments -> sell(payments), this::backToBill);
        side.removeAll();
        side.add(panel);
        if (cart.unanswered() != null) {
            panel.failed(Texts.t("pay.unanswered"), true);
        } else {
            panel.focus();
        }
    }

    private boolean expired() {
        Quote quote = cart.quote();
        return quote != null && quote.expiresAt().isBefore(Instant.now());
    }

    private void renew(String why) {
        Money before = cart.quote() == null ? null : cart.quote().total();
        if (requote() && before != null && cart.quote() != null) {
            say(Note.warn(Texts.t(
                    why,
                    place.formats().money(before),
                    place.formats().money(cart.quote().total()))));
        }
        refresh();
    }

    private void sell(List<Payment> payments) {
        PaymentPanel panel = (PaymentPanel) side.getChildren().findFirst().orElseThrow();
        try {
            Sale sale = till.sell(cart, payments);
            cart = Carts.fresh(place.branch().id());
            side.removeAll();
            side.add(new SoldPanel(sale, place.formats(), () -> till.invoice(sale.id()), this::next));
            say(null);
            pieces.show(cart);
        } catch (ApiProblem refusal) {
            refused(panel, refusal);
        } catch (ResourceAccessException noAnswer) {
            panel.failed(Texts.t("pay.unanswered"), true);
        }
    }

    private void refused(PaymentPanel panel, ApiProblem refusal) {
        if (refusal.status() >= 500) {
            panel.failed(Texts.t("pay.unanswered"), true);
        } else if ("quote-expired".equals(refusal.slug())) {
            renew("counter.renewed");
            pay();
        } else if ("piece-not-available".equals(refusal.slug())) {
            backToBill();
            say(Note.bad(refusal.detail()));
        } else {
            panel.failed(refusal.detail(), false);
        }
    }

    private void next() {
        customer.show(null);
        backToBill();
    }

    private void backToBill() {
        side.removeAll();
        side.add(billing);
        refresh();
        scan.focus();
    }

    private void happened(LiveEvent event) {
        if (event.is("stock") && !event.data().path("status").asString("").equals("IN_STOCK")) {
            gone(event.data().path("pieceId").asString(""));
        } else if (event.is("rates") && cart.quote() != null) {
            moved();
        }
    }

    private void gone(String piece) {
        cart.lines().stream()
                .filter(line -> line.piece().id().toString().equals(piece))
                .findFirst()
                .ifPresent(line ->
                        say(Note.bad(Texts.t("counter.taken", line.piece().tag()))));
    }

    private void moved() {
        if (message.getComponentCount() > 0) {
            return;
        }
        Quote quote = Objects.requireNonNull(cart.quote());
        MovedRate.of(quote, boards.board(place.branch().id())).ifPresent(rate -> {
            Button renew = new Button(Texts.t("counter.requote"), click -> {
                say(null);
                renew("counter.requoted");
            });
            String promised = place.formats().money(rate.promised());
            String now = place.formats().money(rate.now());
            say(Lay.row(Note.info(Texts.t("counter.moved", rate.purity(), promised, now)), renew));
        });
    }

    private void say(@Nullable Component note) {
        message.removeAll();
        if (note != null) {
            message.add(note);
        }
    }

    private void refresh() {
        pieces.show(cart);
        bill.show(cart.quote());
    }

    @Override
    public String getPageTitle() {
        return Texts.t("counter.title") + " · Karat";
    }
}
