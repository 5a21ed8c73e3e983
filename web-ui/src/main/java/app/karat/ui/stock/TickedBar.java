package app.karat.ui.stock;

import app.karat.ui.api.shop.PieceEditsApi;
import app.karat.ui.api.shop.PieceThingsApi;
import app.karat.ui.common.Icon;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.UUID;

/** What can be done with the pieces that are ticked. */
class TickedBar extends Div {

    private static final long serialVersionUID = 1L;

    private final transient PieceThingsApi things;
    private final transient PieceEditsApi edits;
    private final transient Workplace place;

    TickedBar(PieceThingsApi things, PieceEditsApi edits, Workplace place) {
        this.things = things;
        this.edits = edits;
        this.place = place;
        addClassNames("k-row", "wrap", "k-many");
        setVisible(false);
    }

    void show(List<UUID> chosen, Runnable none, Runnable changed) {
        removeAll();
        setVisible(!chosen.isEmpty());
        Button labels = new Button(
                Texts.t("labels.button"), new Icon("print"), click -> new LabelsDialog(things, chosen).open());
        labels.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button change =
                new Button(Texts.t("edits.button"), click -> new BatchEditDialog(edits, place, chosen, changed).open());
        change.setVisible(place.me().leads());
        Button away = new Button(Texts.t("stock.tickNone"), click -> none.run());
        away.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(Lay.text("k-strong", Texts.t("stock.ticked", chosen.size())), labels, change, away);
    }
}
