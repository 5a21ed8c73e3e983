package app.karat.ui.counter;

import app.karat.ui.api.shop.Money;
import app.karat.ui.common.Icon;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Note;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Workplace;
import app.karat.ui.tender.Tendered;
import app.karat.ui.tender.Tenders;
import app.karat.ui.tender.Ways;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;

/** Taking the money: a big total, one tender or several, what is still open, the change. Enter finishes. */
class PaymentPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Workplace place;
    private final transient Money total;
    private final CashNotes law;
    private final transient Consumer<List<Tendered>> finish;
    private final Tenders tenders;
    private final Span open = Lay.text("k-num k-open", "");
    private final Button done;
    private final Div message = new Div();

    PaymentPanel(
            Workplace place, Money total, Ways ways, CashNotes law, Consumer<List<Tendered>> finish, Runnable back) {
        this.place = place;
        this.total = total;
        this.law = law;
        this.finish = finish;
        this.tenders = new Tenders(place.formats(), ways, total.amount(), this::recount, this::enter);
        addClassName("k-pay");
        Button other = new Button(Texts.t("pay.split"), new Icon("plus"), click -> tenders.another());
        other.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        done = new Button(Texts.t("pay.finish"), click -> finish());
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        done.setSuffixComponent(Lay.key(Texts.t("key.enter")));
        done.setWidthFull();
        done.setDisableOnClick(true);
        Button away = new Button(Texts.t("pay.back"), click -> back.run());
        away.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        away.setSuffixComponent(Lay.key("Esc"));
        away.addClickShortcut(Key.ESCAPE);
        open.getElement().setAttribute("role", "status");
        add(
                Lay.text("k-eyebrow", Texts.t("pay.title")),
                Lay.text("k-total k-num", place.formats().money(total)),
                message,
                law,
                tenders,
                Lay.box("k-row k-between k-pay-state", open, other),
                done,
                away);
        tenders.another();
    }

    /** Something to know before paying. */
    void say(Note note) {
        message.removeAll();
        message.add(note);
    }

    /** What went wrong, and whether the very same attempt may be sent again. */
    void failed(String text, boolean sameAgain) {
        say(Note.bad(text));
        tenders.setEnabled(!sameAgain);
        done.setText(Texts.t(sameAgain ? "pay.again" : "pay.finish"));
        done.setEnabled(true);
        if (sameAgain) {
            done.focus();
        }
    }

    /** Cards are recorded by hand after all. */
    void byHand() {
        tenders.byHand();
        done.setEnabled(true);
        say(Note.info(Texts.t("card.handText")));
    }

    /** The bill is open again. */
    void goOn() {
        done.setEnabled(true);
        focus();
    }

    void focus() {
        tenders.focus();
    }

    private void recount() {
        BigDecimal rest = tenders.rest();
        boolean change = rest.signum() < 0;
        String amount = place.formats().money(new Money(rest.abs(), total.currency()));
        open.setText(rest.signum() == 0 ? Texts.t("pay.exact") : Texts.t(change ? "pay.change" : "pay.open", amount));
        open.setClassName("k-up", rest.signum() <= 0);
        done.setEnabled(rest.signum() <= 0);
        law.cash(tenders.cash());
    }

    private void enter() {
        if (tenders.rest().signum() > 0) {
            tenders.another();
        } else {
            finish();
        }
    }

    private void finish() {
        if (tenders.rest().signum() > 0) {
            recount();
            return;
        }
        finish.accept(tenders.ofTheWhole(total.currency()));
    }
}
