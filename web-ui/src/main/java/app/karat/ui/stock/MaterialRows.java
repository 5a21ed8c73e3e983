package app.karat.ui.stock;

import app.karat.ui.api.shop.Design;
import app.karat.ui.api.shop.Lot;
import app.karat.ui.api.shop.LotsApi;
import app.karat.ui.common.Fields;
import app.karat.ui.common.Icon;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** The bill of materials: metal, stones, findings and labour, one row each. */
class MaterialRows extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Inputs inputs;
    private final transient Fields fields;
    private final transient List<Lot> lots;
    private final Div list = Lay.stack();
    private final List<MaterialRow> rows = new ArrayList<>();

    MaterialRows(Inputs inputs, Fields fields, Workplace place, LotsApi lots) {
        this.inputs = inputs;
        this.fields = fields;
        this.lots = lots.find(place.branch().id(), null, null, null).items().stream()
                .filter(lot -> !lot.isService())
                .toList();
        addClassNames("full", "k-stack");
        Div buttons = Lay.box("k-row wrap");
        for (String kind : List.of("METAL", "STONE", "FINDING", "LABOUR")) {
            buttons.add(new Button(
                    Texts.code("designs.addKind", kind),
                    new Icon("plus"),
                    click -> add(new MaterialRow(inputs, this.lots, kind, this::remove))));
        }
        add(list, buttons);
    }

    void show(List<Design.Material> materials) {
        for (Design.Material material : materials) {
            MaterialRow row = new MaterialRow(inputs, lots, material.kind(), this::remove);
            row.show(material);
            add(row);
        }
    }

    List<Design.Material> materials(Currency currency) {
        return rows.stream().map(row -> row.material(currency)).toList();
    }

    private void add(MaterialRow row) {
        rows.add(row);
        list.add(row);
        number();
    }

    private void remove(MaterialRow row) {
        rows.remove(row);
        list.remove(row);
        number();
    }

    /** Problems name materials by their place. */
    private void number() {
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).bind(fields, "materials[" + i + "].");
        }
    }
}
