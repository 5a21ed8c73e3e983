package app.karat.ui.stock;

import app.karat.ui.api.shop.Design;
import app.karat.ui.common.Fields;
import app.karat.ui.common.Icon;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The variants of a design, one row each; a field left empty is as in the design. */
class VariantRows extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Inputs inputs;
    private final transient Fields fields;
    private final Div list = Lay.stack();
    private final List<Row> rows = new ArrayList<>();

    VariantRows(Inputs inputs, Fields fields) {
        this.inputs = inputs;
        this.fields = fields;
        addClassNames("full", "k-stack");
        add(list, new Button(Texts.t("designs.addVariant"), new Icon("plus"), click -> add(new Row(null))));
    }

    void show(List<Design.Variant> variants) {
        variants.forEach(one -> add(new Row(one)));
    }

    List<Design.Variant> variants() {
        return rows.stream().map(Row::variant).toList();
    }

    private void add(Row row) {
        rows.add(row);
        list.add(row);
        number();
    }

    /** Problems name variants by their place. */
    private void number() {
        for (int i = 0; i < rows.size(); i++) {
            String at = "variants[" + i + "]";
            fields.bind(at + ".suffix", rows.get(i).suffix);
            fields.bind(at + ".purity", rows.get(i).purity);
            fields.bind(at + ".grossGrams", rows.get(i).gross);
        }
    }

    private final class Row extends Div {

        private static final long serialVersionUID = 1L;

        private final TextField suffix = new TextField(Texts.t("designs.suffix"));
        private final TextField size = new TextField(Texts.t("designs.size"));
        private final TextField stoneSize = new TextField(Texts.t("designs.stoneSize"));
        private final TextField purity = new TextField(Texts.t("stock.purity"));
        private final BigDecimalField gross = inputs.grams("designs.gross");
        private final transient Design.@Nullable Variant shown;

        Row(Design.@Nullable Variant shown) {
            this.shown = shown;
            addClassNames("k-stone", "k-fields");
            Button away = new Button(Texts.t("designs.remove"), new Icon("trash"), click -> {
                rows.remove(this);
                list.remove(this);
                number();
            });
            away.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            add(suffix, size, stoneSize, purity, gross, away);
            if (shown != null) {
                suffix.setValue(shown.suffix());
                size.setValue(shown.size() == null ? "" : shown.size());
                stoneSize.setValue(shown.stoneSize() == null ? "" : shown.stoneSize());
                purity.setValue(shown.purity() == null ? "" : shown.purity());
                gross.setValue(shown.grossGrams());
            }
        }

        /** As entered; what this row does not show stays as it was. */
        Design.Variant variant() {
            Design.Variant old = shown;
            return new Design.Variant(
                    suffix.getValue().strip(),
                    DesignForm.text(size.getValue()),
                    DesignForm.text(stoneSize.getValue()),
                    old == null ? null : old.metal(),
                    DesignForm.text(purity.getValue()),
                    gross.getValue(),
                    old == null ? null : old.otherGrams(),
                    old == null ? null : old.stones(),
                    old == null ? null : old.pricing(),
                    old == null ? null : old.materials());
        }
    }
}
