package app.karat.ui.counter;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.api.shop.Payment;
import app.karat.ui.api.shop.Quote;
import app.karat.ui.api.shop.Sale;
import app.karat.ui.common.Note;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.ResourceAccessException;

/** The last steps of a sale, at the side of the counter: payment, the shop's answer, paper. */
class Checkout extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Till till;
    private final transient Workplace place;
    private final transient Desk desk;

    Checkout(Till till, Workplace place, Desk desk) {
        this.till = till;
        this.place = place;
        this.desk = desk;
        addClassName("k-checkout");
    }

    /** Somebody is paying and no answer is missing. */
    boolean mayBeLeft() {
        return getChildren().anyMatch(PaymentPanel.class::isInstance)
                && desk.cart().unanswered() == null;
    }

    /** Takes the payment of what is quoted. */
    void open(@Nullable Note note) {
        Quote quote = Objects.requireNonNull(desk.cart().quote(), "nothing is quoted");
        PaymentPanel panel =
                new PaymentPanel(place, quote.total(), desk.cart().customer() != null, this::sell, desk::back);
        removeAll();
        add(panel);
        if (note != null) {
            panel.say(note);
        }
        if (desk.cart().unanswered() != null) {
            panel.failed(Texts.t("pay.unanswered"), true);
        } else {
            panel.focus();
        }
    }

    /** The prices that are being paid have run out: the panel starts again with new ones. */
    void runOut() {
        if (mayBeLeft()) {
            renew();
        }
    }

    private void renew() {
        Note note = desk.renew();
        if (note == null) {
            desk.back();
        } else {
            open(note);
        }
    }

    private void sell(List<Payment> payments) {
        try {
            Sale sale = till.sell(desk.cart(), payments, place);
            desk.sold();
            removeAll();
            add(new SoldPanel(sale, place.formats(), () -> till.invoice(sale.id()), desk::next));
        } catch (ApiProblem refusal) {
            refused(refusal);
        } catch (ResourceAccessException noAnswer) {
            panel().failed(Texts.t("pay.unanswered"), true);
        }
    }

    private void refused(ApiProblem refusal) {
        UUID piece = refusal.pieceId();
        if (refusal.status() >= 500) {
            panel().failed(Texts.t("pay.unanswered"), true);
        } else if ("quote-expired".equals(refusal.slug()) || "quote-outdated".equals(refusal.slug())) {
            renew();
        } else if ("piece-not-available".equals(refusal.slug()) && piece != null) {
            desk.gone(piece, Texts.t("counter.lost", refusal.detail()));
        } else {
            panel().failed(refusal.first(), false);
        }
    }

    private PaymentPanel panel() {
        return getChildren()
                .filter(PaymentPanel.class::isInstance)
                .map(PaymentPanel.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
