package app.karat.ui.money;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.api.shop.CardPayment;
import app.karat.ui.api.shop.CardsApi;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Note;
import app.karat.ui.common.Notices;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;

/** Cards that were charged, or may yet be, for which there is no sale: money to send back. Hidden while there is none. */
class LooseChargesCard extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 20;

    private final transient CardsApi cards;
    private final transient Workplace place;
    private final Div rows = Lay.box("k-breakdown");
    private final Div message = new Div();

    LooseChargesCard(CardsApi cards, Workplace place) {
        this.cards = cards;
        this.place = place;
        addClassNames("k-card", "k-stack");
        add(new H2(Texts.t("loose.title")), Lay.text("k-soft", Texts.t("loose.text")), message, rows);
        refresh();
    }

    private void refresh() {
        rows.removeAll();
        List<CardPayment> loose = List.of();
        try {
            loose = cards.find(place.branch().id(), true, MOST).items();
        } catch (ApiProblem away) {
            message.removeAll();
            message.add(Note.warn(away.first()));
        }
        loose.forEach(each -> rows.add(row(each)));
        setVisible(!loose.isEmpty() || message.getChildren().findAny().isPresent());
    }

    private Div row(CardPayment charge) {
        String where =
                Texts.t("loose.where", charge.readerLabel(), place.formats().dateTime(charge.at()), charge.byName());
        Div right = Lay.row(
                Lay.tag(Texts.code("card", charge.status()), charge.isOpen() ? "" : "warn"),
                Lay.num(place.formats().money(charge.amount())));
        if (charge.isOpen()) {
            right.add(new Button(Texts.t("loose.cancel"), click -> tried(() -> cards.cancel(charge.id()))));
        } else if (place.me().leads()) {
            right.add(new Button(Texts.t("loose.refund"), click -> confirm(charge)));
        }
        return Lay.box("line", Lay.text("k-soft", where), right);
    }

    private void confirm(CardPayment charge) {
        String amount = place.formats().money(charge.amount());
        var dialog = new ConfirmDialog(
                Texts.t("loose.refundTitle", amount),
                Texts.t("loose.refundText"),
                Texts.t("loose.refund"),
                confirmed -> tried(() -> {
                    cards.refund(charge.id(), new CardPayment.Refund(Texts.t("loose.reason")));
                    Notices.done(Texts.t("loose.refunded", amount));
                }));
        dialog.setCancelable(true);
        dialog.setCancelText(Texts.t("cancel"));
        dialog.open();
    }

    private void tried(Runnable work) {
        message.removeAll();
        try {
            work.run();
        } catch (ApiProblem refusal) {
            message.add(Note.bad(refusal.first()));
        }
        refresh();
    }
}
