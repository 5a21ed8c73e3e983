package app.karat.ui.stock;

import app.karat.ui.api.shop.Design;
import app.karat.ui.api.shop.Lot;
import app.karat.ui.api.shop.Money;
import app.karat.ui.common.Fields;
import app.karat.ui.common.Icon;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One material of a design; which fields it has follows from its kind. */
class MaterialRow extends Div {

    private static final long serialVersionUID = 1L;

    private final String kind;
    private final TextField label = new TextField();
    private final Select<String> metal = new Select<>();
    private final BigDecimalField fine;
    private final BigDecimalField loss;
    private final ComboBox<Lot> lot = new ComboBox<>(Texts.t("designs.lot"));
    private final IntegerField count = new IntegerField(Texts.t("stone.count"));
    private final BigDecimalField grams;
    private final BigDecimalField carats;
    private final BigDecimalField cost;
    private @Nullable UUID shownLot;
    private @Nullable String per;

    MaterialRow(Inputs inputs, List<Lot> lots, String kind, Consumer<MaterialRow> remove) {
        this.kind = kind;
        addClassNames("k-stone", "k-fields");
        label.setLabel(Texts.code("designs.kind", kind));
        fine = inputs.grams("designs.fine");
        loss = inputs.number("designs.loss");
        loss.setSuffixComponent(new Span("%"));
        grams = inputs.grams("lots.grams");
        carats = inputs.carats("stone.carats");
        cost = inputs.money("LABOUR".equals(kind) ? "designs.step" : "designs.perCarat");
        metal.setLabel(Texts.t("stock.metal"));
        metal.setItems("GOLD", "SILVER", "PLATINUM", "PALLADIUM");
        metal.setItemLabelGenerator(code -> Texts.code("metal", code));
        metal.setValue("GOLD");
        lot.setItems(lots);
        lot.setItemLabelGenerator(one -> one.code() + " · " + one.name());
        count.setMin(1);
        Button away = new Button(Texts.t("designs.remove"), new Icon("trash"), click -> remove.accept(this));
        away.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(label);
        switch (kind) {
            case "METAL" -> add(metal, fine, loss);
            case "STONE" -> add(count, carats, cost);
            case "FINDING" -> add(lot, count, grams, carats);
            default -> add(cost);
        }
        add(Lay.row(away));
    }

    void bind(Fields fields, String at) {
        fields.bind(at + "label", label);
        fields.bind(at + "fineGrams", fine);
        fields.bind(at + "lossPercent", loss);
        fields.bind(at + "lotId", lot);
        fields.bind(at + "count", count);
        fields.bind(at + "carats", carats);
        fields.bind(at + "cost", cost);
    }

    void show(Design.Material material) {
        label.setValue(Objects.requireNonNullElse(material.label(), ""));
        metal.setValue(Objects.requireNonNullElse(material.metal(), "GOLD"));
        fine.setValue(material.fineGrams());
        loss.setValue(material.lossPercent());
        count.setValue(material.count());
        grams.setValue(material.grams());
        carats.setValue(material.carats());
        cost.setValue(material.cost() == null ? null : material.cost().amount());
        shownLot = material.lotId();
        per = material.per();
        if ("PIECE".equals(per)) {
            cost.setLabel(Texts.t("designs.perPiece"));
        }
        lot.getListDataView()
                .getItems()
                .filter(one -> one.id().equals(material.lotId()))
                .findFirst()
                .ifPresent(lot::setValue);
    }

    Design.Material material(Currency currency) {
        boolean isMetal = "METAL".equals(kind);
        UUID from = lot.getValue() == null ? shownLot : lot.getValue().id();
        return new Design.Material(
                kind,
                label.getValue(),
                isMetal ? metal.getValue() : null,
                fine.getValue(),
                loss.getValue(),
                "FINDING".equals(kind) ? from : null,
                count.getValue(),
                grams.getValue(),
                carats.getValue(),
                per,
                cost.getValue() == null ? null : new Money(cost.getValue(), currency));
    }
}
