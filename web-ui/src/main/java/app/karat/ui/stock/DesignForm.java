package app.karat.ui.stock;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.api.shop.Design;
import app.karat.ui.api.shop.LotsApi;
import app.karat.ui.api.shop.OtherCharge;
import app.karat.ui.api.shop.Rates;
import app.karat.ui.common.Fields;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The fields of a design, section by section. */
class DesignForm extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Workplace place;
    private final transient Rates board;
    private final transient Fields fields = new Fields();
    private final TextField style = fields.bind("style", new TextField(Texts.t("designs.style")));
    private final TextField name = fields.bind("name", new TextField(Texts.t("piece.name")));
    private final TextField category = fields.bind("category", new TextField(Texts.t("piece.category")));
    private final TextField collection = fields.bind("collection", new TextField(Texts.t("designs.collection")));
    private final TextArea description = fields.bind("description", new TextArea(Texts.t("designs.description")));
    private final Checkbox retired = new Checkbox(Texts.t("designs.retire"));
    private final Select<String> metal = fields.bind("draft.metal", new Select<>());
    private final Select<String> purity = fields.bind("draft.purity", new Select<>());
    private final BigDecimalField gross;
    private final BigDecimalField other;
    private final TextField hsn = fields.bind("draft.hsn", new TextField(Texts.t("piece.hsn")));
    private final StoneRows stones;
    private final PricingFields pricing;
    private final VariantRows variants;
    private final MaterialRows materials;
    private transient List<OtherCharge> charges = List.of();

    DesignForm(Workplace place, Rates board, LotsApi lots) {
        this.place = place;
        this.board = board;
        Inputs inputs = new Inputs(place.formats(), () -> {});
        gross = fields.bind("draft.grossGrams", inputs.grams("designs.gross"));
        other = fields.bind("draft.otherGrams", inputs.grams("piece.other"));
        stones = fields.bind(
                "draft.stones", new StoneRows(inputs, place.formats().currency()));
        pricing = new PricingFields(inputs, place, fields, () -> {});
        variants = new VariantRows(inputs, fields);
        materials = new MaterialRows(inputs, fields, place, lots);
        addClassName("k-form");
        description.addClassName("full");
        metals();
        add(
                section("designs.section.what", style, name, category, collection, description, retired),
                section("designs.section.metal", metal, purity, gross, other, hsn),
                section("piece.section.stones", stones),
                section("piece.section.price", pricing),
                section("designs.section.variants", variants),
                section("designs.section.materials", materials));
    }

    private void metals() {
        style.setRequiredIndicatorVisible(true);
        name.setRequiredIndicatorVisible(true);
        metal.setLabel(Texts.t("stock.metal"));
        metal.setItems("GOLD", "SILVER", "PLATINUM", "PALLADIUM");
        metal.setItemLabelGenerator(code -> Texts.code("metal", code));
        purity.setLabel(Texts.t("stock.purity"));
        purity.setEmptySelectionAllowed(false);
        metal.addValueChangeListener(picked -> {
            List<String> labels = board.metal(metal.getValue())
                    .map(one ->
                            one.purities().stream().map(Rates.PurityRate::label).toList())
                    .orElse(List.of("22K"));
            purity.setItems(labels);
            purity.setValue(labels.contains("22K") ? "22K" : labels.getFirst());
        });
        metal.setValue("GOLD");
        hsn.setVisible("IN".equals(place.me().country()));
        hsn.setPlaceholder("7113");
    }

    private static Component section(String key, Component... parts) {
        Div about = Lay.box("about", new H2(Texts.t(key)), new Paragraph(Texts.t(key + ".text")));
        return Lay.box("k-section", about, Lay.box("k-fields", parts));
    }

    void focus() {
        style.focus();
    }

    void show(Design design) {
        Design.Draft draft = design.draft();
        style.setValue(design.style());
        name.setValue(design.name());
        category.setValue(design.category());
        collection.setValue(design.collection());
        description.setValue(design.description());
        retired.setValue(design.retired());
        metal.setValue(draft.metal());
        purity.setValue(draft.purity());
        gross.setValue(draft.grossGrams());
        other.setValue(draft.otherGrams());
        hsn.setValue(Objects.requireNonNullElse(draft.hsn(), ""));
        stones.show(Objects.requireNonNullElse(draft.stones(), List.of()));
        pricing.show(draft.pricing());
        charges = Objects.requireNonNullElse(draft.otherCharges(), List.of());
        variants.show(design.variants());
        materials.show(design.materials());
    }

    Design.Terms terms(@Nullable Long version) {
        var currency = place.formats().currency();
        var draft = new Design.Draft(
                metal.getValue(),
                purity.getValue(),
                gross.getValue(),
                other.getValue(),
                stones.stones(),
                pricing.pricing(currency),
                charges,
                text(hsn.getValue()));
        return new Design.Terms(
                style.getValue().strip(),
                name.getValue().strip(),
                text(category.getValue()),
                text(collection.getValue()),
                text(description.getValue()),
                draft,
                variants.variants(),
                materials.materials(currency),
                retired.getValue(),
                version);
    }

    String show(ApiProblem refusal) {
        return fields.show(refusal);
    }

    static @Nullable String text(String value) {
        return value.isBlank() ? null : value.strip();
    }
}
