package app.karat.ui.goods;

import app.karat.ui.api.shop.AvailablePiece;
import app.karat.ui.api.shop.Customer;
import app.karat.ui.api.shop.Transfer;
import app.karat.ui.common.Icon;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Notices;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the other branches have, found as one types; a piece can be kept for a customer and sent for, or just sent for. */
class ElsewhereDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private static final int MOST = 20;

    private final transient Keeping keeping;
    private final transient Workplace place;
    private final transient @Nullable Customer customer;
    private final TextField words = new TextField();
    private final Div results = new Div();

    ElsewhereDialog(Keeping keeping, Workplace place, String typed, @Nullable Customer customer) {
        this.keeping = keeping;
        this.place = place;
        this.customer = customer;
        setHeaderTitle(Texts.t("elsewhere.title"));
        setWidth("40rem");
        words.setPlaceholder(Texts.t("stock.search"));
        words.setAriaLabel(Texts.t("stock.search"));
        words.setPrefixComponent(new Icon("search"));
        words.setWidthFull();
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(200);
        words.setValue(typed);
        words.addValueChangeListener(changed -> look());
        add(Lay.stack(words, results));
        getFooter().add(new Button(Texts.t("close"), click -> close()));
        words.focus();
        look();
    }

    private void look() {
        String query = words.getValue().strip();
        results.removeAll();
        List<AvailablePiece> found = keeping.reservations()
                .elsewhere(place.branch().id(), query.isEmpty() ? null : query, null, MOST)
                .items();
        if (found.isEmpty()) {
            results.add(Lay.text("k-soft", Texts.t("elsewhere.none")));
        }
        found.forEach(piece -> results.add(row(piece)));
    }

    private Div row(AvailablePiece piece) {
        String weights = Texts.t(
                "elsewhere.line",
                piece.tag(),
                piece.purity(),
                place.formats().grams(piece.grossGrams()),
                piece.branchName());
        Button keep = new Button(Texts.t("keep.send"), click -> {
            close();
            new KeepDialog(keeping, place, KeepDialog.Wanted.of(piece), customer, () -> {}).open();
        });
        Button send = new Button(Texts.t("elsewhere.ask"), click -> ask(piece));
        return Panels.row(piece.name(), weights, Lay.box("k-row wrap", keep, send));
    }

    private void ask(AvailablePiece piece) {
        Transfer asked = keeping.transfers()
                .request(
                        UUID.randomUUID(),
                        new Transfer.Wish(piece.branchId(), place.branch().id(), List.of(piece.id()), List.of(), null));
        Notices.done(Texts.t("elsewhere.asked", piece.tag(), asked.code()));
        look();
    }
}
