package app.karat.ui.money;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.api.shop.CardReader;
import app.karat.ui.api.shop.CardsApi;
import app.karat.ui.common.Fields;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Note;
import app.karat.ui.common.Notices;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;

/** The card readers on this branch's counter, and how another one comes there. */
class ReadersCard extends Div {

    private static final long serialVersionUID = 1L;

    private final transient CardsApi cards;
    private final transient Workplace place;
    private final Fields fields = new Fields();
    private final Div rows = Lay.box("k-breakdown");
    private final Div message = new Div();

    ReadersCard(CardsApi cards, Workplace place) {
        this.cards = cards;
        this.place = place;
        addClassNames("k-card", "k-stack");
        add(new H2(Texts.t("readers.title")), rows, message);
        if (place.me().leads()) {
            add(pairing());
        }
        refresh();
    }

    private void refresh() {
        rows.removeAll();
        try {
            cards.readers(place.branch().id()).forEach(reader -> rows.add(row(reader)));
        } catch (ApiProblem away) {
            rows.add(Note.warn(away.first()));
        }
        if (rows.getChildren().findAny().isEmpty()) {
            rows.add(Lay.text("k-soft", Texts.t("readers.none")));
        }
    }

    private Div row(CardReader reader) {
        String state = reader.online() == null ? "unknown" : reader.online() ? "online" : "offline";
        Div right = Lay.row(Lay.tag(Texts.t("readers." + state), "online".equals(state) ? "good" : "warn"));
        if (place.me().leads()) {
            Button away = new Button(Texts.t("readers.remove"), click -> remove(reader));
            away.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            away.setAriaLabel(Texts.t("readers.removeOf", reader.label()));
            right.add(away);
        }
        return Lay.box("line", Lay.strong(reader.label()), right);
    }

    private Div pairing() {
        TextField label = fields.bind("label", new TextField(Texts.t("readers.label")));
        TextField code = fields.bind("registrationCode", new TextField(Texts.t("readers.code")));
        code.setHelperText(Texts.t("readers.codeHelp"));
        Button pair = new Button(
                Texts.t("readers.pair"),
                click -> tried(() -> {
                    CardReader reader =
                            cards.pair(new CardReader.Pairing(place.branch().id(), label.getValue(), code.getValue()));
                    label.clear();
                    code.clear();
                    Notices.done(Texts.t("readers.paired", reader.label()));
                }));
        return Lay.box("k-fields", label, code, pair);
    }

    private void remove(CardReader reader) {
        tried(() -> cards.remove(reader.branchId(), reader.id()));
    }

    private void tried(Runnable work) {
        message.removeAll();
        try {
            work.run();
            refresh();
        } catch (ApiProblem refusal) {
            String rest = fields.show(refusal);
            if (!rest.isBlank()) {
                message.add(Note.bad(rest));
            }
        }
    }
}
