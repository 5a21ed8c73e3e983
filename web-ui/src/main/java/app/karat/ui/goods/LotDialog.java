package app.karat.ui.goods;

import app.karat.ui.api.shop.Lot;
import app.karat.ui.api.shop.LotsApi;
import app.karat.ui.api.shop.Pricing;
import app.karat.ui.common.Fields;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A new lot, or a new name and price for one. */
class LotDialog {

    private final LotsApi lots;
    private final Workplace place;
    private final @Nullable Lot was;
    private final Consumer<Lot> done;
    private final UUID id;
    private final Fields fields = new Fields();
    private final Select<String> kind = fields.bind("kind", new Select<>());
    private final TextField code = fields.bind("code", new TextField(Texts.t("lots.code")));
    private final TextField name = fields.bind("name", new TextField(Texts.t("lots.name")));
    private final TextField category = fields.bind("category", new TextField(Texts.t("lots.category")));
    private final Select<String> metal = fields.bind("metal", new Select<>());
    private final TextField purity = fields.bind("purity", new TextField(Texts.t("lots.purity")));
    private final BigDecimalField unit = fields.bind("unitGrams", new BigDecimalField(Texts.t("lots.unitGrams")));
    private final TextField hsn = fields.bind("hsn", new TextField(Texts.t("lots.hsn")));
    private final PriceFields price;

    LotDialog(LotsApi lots, Workplace place, @Nullable Lot was, Consumer<Lot> done) {
        this.lots = lots;
        this.place = place;
        this.was = was;
        this.done = done;
        this.id = was == null ? UUID.randomUUID() : was.id();
        this.price = new PriceFields(place, fields);
        kind.setLabel(Texts.t("lots.kind"));
        kind.setItems("QUANTITY", "WEIGHT", "PARCEL", "SERVICE");
        kind.setItemLabelGenerator(one -> Texts.code("lots.kind", one));
        kind.addValueChangeListener(picked -> arrange());
        metal.setLabel(Texts.t("lots.metal"));
        metal.setItems("NONE", "GOLD", "SILVER", "PLATINUM", "PALLADIUM");
        metal.setItemLabelGenerator(one -> "NONE".equals(one) ? Texts.t("lots.noMetal") : Texts.code("metal", one));
        metal.addValueChangeListener(picked -> arrange());
        unit.setLocale(place.formats().locale());
        kind.setValue(was == null ? "QUANTITY" : was.kind());
        metal.setValue(was == null || was.metal() == null ? "NONE" : was.metal());
        if (was != null) {
            fill(was);
        }
    }

    void open() {
        Div what = Lay.box("k-fields", kind, code, name, category, metal, purity, unit, hsn);
        String title = was == null ? Texts.t("lots.add") : Texts.t("lots.change", was.code());
        Acts.dialog(
                        title,
                        Texts.t("save"),
                        fields,
                        this::save,
                        what,
                        Lay.text("k-soft", Texts.t("lots.priceOf")),
                        price)
                .open();
    }

    private void fill(Lot lot) {
        code.setValue(lot.code());
        name.setValue(lot.name());
        category.setValue(lot.category());
        purity.setValue(lot.purity() == null ? "" : lot.purity());
        unit.setValue(lot.unitGrams());
        hsn.setValue(lot.hsn() == null ? "" : lot.hsn());
        price.show(lot.unitPrice(), lot.pricing());
        kind.setReadOnly(true);
        code.setReadOnly(true);
        metal.setReadOnly(true);
        purity.setReadOnly(true);
        unit.setReadOnly(true);
    }

    private void arrange() {
        boolean canBeOfMetal = "QUANTITY".equals(kind.getValue()) || "WEIGHT".equals(kind.getValue());
        boolean ofMetal = canBeOfMetal && !"NONE".equals(metal.getValue());
        metal.setVisible(canBeOfMetal);
        purity.setVisible(ofMetal);
        unit.setVisible(ofMetal && "QUANTITY".equals(kind.getValue()));
        price.only(!ofMetal);
    }

    private void save() {
        boolean ofMetal = purity.isVisible();
        Pricing by = price.pricing();
        boolean fixed = by.fixedPrice() != null || "FIXED".equals(by.mode());
        var terms = new Lot.Terms(
                place.branch().id(),
                code.getValue(),
                name.getValue(),
                category.getValue().isBlank() ? null : category.getValue(),
                kind.getValue(),
                ofMetal ? metal.getValue() : null,
                ofMetal ? purity.getValue() : null,
                unit.isVisible() ? unit.getValue() : null,
                fixed ? by.fixedPrice() : null,
                fixed ? null : by,
                hsn.getValue().isBlank() ? null : hsn.getValue(),
                was == null ? null : was.version());
        done.accept(was == null ? lots.add(id, terms) : lots.change(id, terms));
    }
}
