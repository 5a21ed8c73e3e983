package app.karat.ui.counter;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.api.shop.CardPayment;
import app.karat.ui.api.shop.CardReader;
import app.karat.ui.api.shop.CardsApi;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Note;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.ResourceAccessException;

/** The reader asks for the customer's card: what it is waiting for, why a card was declined, and the ways out. */
class CardPanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final int EVERY_MILLIS = 1000;

    private final transient CardsApi cards;
    private final transient Cart cart;
    private final transient CardPayment.Wish wish;
    private final transient Consumer<CardPayment> paid;
    private final transient Runnable byHand;
    private final transient Runnable back;
    private final Div message = new Div();
    private final ProgressBar progress = new ProgressBar();
    private final Button again = new Button(Texts.t("card.again"), click -> start());
    private final Button stop = new Button(Texts.t("card.cancel"), click -> leave(false));
    private final Button hand = new Button(Texts.t("card.byHand"), click -> leave(true));
    private transient @Nullable Registration polling;
    private boolean waiting;
    private boolean warned;

    /** What the panel leads to. */
    record Ways(Consumer<CardPayment> paid, Runnable byHand, Runnable back) {}

    CardPanel(CardsApi cards, Workplace place, Cart cart, CardReader reader, CardPayment.Wish wish, Ways ways) {
        this.cards = cards;
        this.cart = cart;
        this.wish = wish;
        this.paid = ways.paid();
        this.byHand = ways.byHand();
        this.back = ways.back();
        addClassNames("k-pay", "k-stack");
        progress.setIndeterminate(true);
        message.getElement().setAttribute("aria-live", "polite");
        again.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        again.setWidthFull();
        stop.setWidthFull();
        stop.setSuffixComponent(Lay.key("Esc"));
        stop.addClickShortcut(Key.ESCAPE);
        hand.setWidthFull();
        add(
                Lay.text("k-eyebrow", Texts.t("card.title", reader.label())),
                Lay.text("k-total k-num", place.formats().money(wish.amount())),
                progress,
                message);
        if (reader.simulator() != null) {
            add(new Anchor(reader.simulator(), Texts.t("card.simulator"), AnchorTarget.BLANK));
        }
        add(again, stop, hand);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        attach.getUI().setPollInterval(EVERY_MILLIS);
        polling = attach.getUI().addPollListener(poll -> look());
        start();
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        detach.getUI().setPollInterval(-1);
        if (polling != null) {
            polling.remove();
        }
    }

    private void start() {
        try {
            show(cards.charge(cart.charge(), wish));
        } catch (ApiProblem refusal) {
            if (!over(refusal)) {
                failed(Note.bad(refusal.first()));
            }
        } catch (ResourceAccessException noAnswer) {
            failed(Note.bad(Texts.t("card.noAnswer")));
        }
    }

    private void look() {
        UUID charge = cart.charging();
        if (!waiting || charge == null) {
            return;
        }
        try {
            show(cards.look(charge));
        } catch (ApiProblem refusal) {
            if (!over(refusal)) {
                say(Note.warn(Texts.t("card.slow")));
            }
        } catch (ResourceAccessException away) {
            say(Note.warn(Texts.t("card.slow")));
        }
    }

    private void show(CardPayment now) {
        if (now.hasSucceeded()) {
            waiting = false;
            cart.charged(now);
            paid.accept(now);
        } else if (now.isOpen()) {
            waiting = true;
            progress.setVisible(true);
            again.setVisible(false);
            say(Note.info(Texts.t("card.waiting")));
        } else {
            cart.chargeOver();
            String why = now.error() == null ? Texts.code("card", now.status()) : now.error();
            failed(Note.bad(Texts.t("card.declined", why)));
        }
    }

    /** Whoever leaves cancels first; should the card have been faster, it counts. */
    private void leave(boolean toHand) {
        UUID charge = cart.charging();
        try {
            CardPayment now = charge == null ? null : cards.cancel(charge);
            if (now != null && (now.hasSucceeded() || now.isOpen())) {
                show(now);
                return;
            }
        } catch (ApiProblem | ResourceAccessException away) {
            if (away instanceof ApiProblem refusal && over(refusal)) {
                return;
            }
            if (!warned && !isUnknown(away)) {
                warned = true;
                say(Note.warn(Texts.t("card.mayStillPay")));
                return;
            }
        }
        waiting = false;
        cart.chargeOver();
        (toHand ? byHand : back).run();
    }

    /** What was charged in another amount counts nowhere; the next try is another charge. */
    private boolean over(ApiProblem refusal) {
        boolean otherwise = "card-charged-otherwise".equals(refusal.slug());
        if (otherwise) {
            cart.chargeOver();
            failed(Note.bad(refusal.first()));
        }
        return otherwise;
    }

    private static boolean isUnknown(RuntimeException away) {
        return away instanceof ApiProblem refusal && refusal.status() == 404;
    }

    private void failed(Note why) {
        waiting = false;
        progress.setVisible(false);
        again.setVisible(true);
        say(why);
    }

    private void say(Note note) {
        message.removeAll();
        message.add(note);
    }
}
