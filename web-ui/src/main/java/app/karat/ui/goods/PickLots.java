package app.karat.ui.goods;

import app.karat.ui.api.shop.Lot;
import app.karat.ui.api.shop.LotsApi;
import app.karat.ui.api.shop.Transfer;
import app.karat.ui.common.Fields;
import app.karat.ui.common.Formats;
import app.karat.ui.common.Icon;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Lots of one branch picked by their codes, each with how much of it; all that is there to begin with. */
class PickLots extends Div {

    private static final long serialVersionUID = 1L;

    private final transient LotsApi lots;
    private final transient Formats formats;
    private final transient Fields fields;
    private final UUID branch;
    private final transient List<Row> rows = new ArrayList<>();

    PickLots(LotsApi lots, UUID branch, Formats formats, Fields fields) {
        this.lots = lots;
        this.branch = branch;
        this.formats = formats;
        this.fields = fields;
    }

    /** Whether there is such a lot to be sent; it is on the list then. */
    boolean take(String code) {
        Lot found = lots.find(branch, null, code, null).items().stream()
                .filter(lot -> lot.code().equalsIgnoreCase(code) && !lot.isService())
                .findFirst()
                .orElse(null);
        if (found == null) {
            return false;
        }
        if (rows.stream().noneMatch(row -> row.lot.id().equals(found.id()))) {
            rows.add(new Row(found));
            show();
        }
        return true;
    }

    List<Transfer.Portion> picked() {
        return rows.stream().map(Row::portion).toList();
    }

    private void show() {
        removeAll();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            String at = "lots[" + i + "].";
            fields.bind(at + "count", row.count);
            fields.bind(at + "grams", row.grams);
            fields.bind(at + "carats", row.carats);
            Button remove = new Button(new Icon("close"), click -> {
                rows.remove(row);
                show();
            });
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            remove.setAriaLabel(Texts.t("counter.remove", row.lot.code()));
            Div much = Lay.box("k-row", row.fields().toArray(Component[]::new));
            much.add(remove);
            add(Panels.row(row.lot.name(), row.lot.code() + " · " + LotWords.left(row.lot, formats), much));
        }
    }

    /** One lot with its fields. */
    private final class Row {

        private final Lot lot;
        private final IntegerField count = new IntegerField();
        private final BigDecimalField grams = new BigDecimalField();
        private final BigDecimalField carats = new BigDecimalField();

        private Row(Lot lot) {
            this.lot = lot;
            count.setMin(1);
            count.setValue(lot.onHand().count());
            grams.setValue(lot.onHand().grams());
            carats.setValue(lot.onHand().carats());
            label(count, "lots.count");
            label(grams, "lots.grams");
            label(carats, "lots.carats");
            List.of(grams, carats).forEach(field -> field.setLocale(formats.locale()));
            count.setWidth("6.5rem");
            grams.setWidth("6.5rem");
            carats.setWidth("6.5rem");
        }

        private void label(HasValueAndElement<?, ?> field, String text) {
            field.getElement().setProperty("accessibleName", Texts.t(text));
        }

        private List<Component> fields() {
            return lot.isByWeight() ? List.of(grams) : lot.isParcel() ? List.of(count, carats) : List.of(count);
        }

        private Transfer.Portion portion() {
            return new Transfer.Portion(
                    lot.id(),
                    lot.isByWeight() ? null : count.getValue(),
                    lot.isByWeight() ? grams.getValue() : null,
                    lot.isParcel() ? carats.getValue() : null);
        }
    }
}
