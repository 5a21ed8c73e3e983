package app.karat.ui.stock;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.api.shop.Design;
import app.karat.ui.api.shop.Money;
import app.karat.ui.api.shop.OtherCharge;
import app.karat.ui.api.shop.Piece;
import app.karat.ui.api.shop.PieceDraft;
import app.karat.ui.api.shop.Rates;
import app.karat.ui.common.Fields;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The fields of a piece, section by section: what it is, the metal on the scales, stones, price, papers. */
class PieceForm extends Div {

    private static final long serialVersionUID = 1L;

    private static final List<String> CATEGORIES = List.of(
            "Ring", "Necklace", "Pendant", "Earrings", "Bangle", "Bracelet", "Chain", "Mangalsutra", "Coin", "Other");

    private final transient Workplace place;
    private final transient Rates board;
    private final transient Runnable changed;
    private final transient Fields fields = new Fields();
    private final TextField tag = fields.bind("tag", new TextField(Texts.t("piece.tag")));
    private final TextField name = fields.bind("name", new TextField(Texts.t("piece.name")));
    private final ComboBox<String> category = fields.bind("category", new ComboBox<>(Texts.t("piece.category")));
    private final Select<String> metal = fields.bind("metal", new Select<>());
    private final Select<String> purity = fields.bind("purity", new Select<>());
    private final BigDecimalField gross;
    private final BigDecimalField other;
    private final StoneRows stones;
    private final PricingFields pricing;
    private final BigDecimalField hallmark;
    private final BigDecimalField cost;
    private final TextField huid = fields.bind("huid", new TextField(Texts.t("stock.huid")));
    private final TextField hsn = fields.bind("hsn", new TextField(Texts.t("piece.hsn")));
    private final Div after = Lay.box("full");
    private UUID id = UUID.randomUUID();
    private @Nullable UUID design;
    private @Nullable String variant;

    PieceForm(Workplace place, Rates board, Runnable changed) {
        this.place = place;
        this.board = board;
        this.changed = changed;
        Inputs inputs = new Inputs(place.formats(), changed);
        this.gross = fields.bind("grossGrams", inputs.grams("piece.gross"));
        this.other = fields.bind("otherGrams", inputs.grams("piece.other"));
        this.hallmark = fields.bind("otherCharges", inputs.money("piece.hallmark"));
        this.cost = fields.bind("cost", inputs.money("piece.cost"));
        this.stones =
                fields.bind("stones", new StoneRows(inputs, place.formats().currency()));
        this.pricing = new PricingFields(inputs, place, fields, changed);
        addClassName("k-form");
        defaults();
        add(
                section("piece.section.what", after, tag, name, category),
                section("piece.section.metal", metal, purity, gross, other),
                section("piece.section.stones", stones),
                section("piece.section.price", pricing),
                section("piece.section.papers", hallmark, huid, hsn, cost));
    }

    private void defaults() {
        tag.setRequiredIndicatorVisible(true);
        name.setRequiredIndicatorVisible(true);
        category.setItems(CATEGORIES);
        category.setAllowCustomValue(true);
        category.addCustomValueSetListener(typed -> category.setValue(typed.getDetail()));
        metal.setLabel(Texts.t("stock.metal"));
        metal.setItems(
                board.metals().isEmpty()
                        ? List.of("GOLD")
                        : board.metals().stream().map(Rates.MetalRate::metal).toList());
        metal.setItemLabelGenerator(code -> Texts.code("metal", code));
        purity.setLabel(Texts.t("stock.purity"));
        purity.setEmptySelectionAllowed(false);
        metal.addValueChangeListener(picked -> purities());
        metal.setValue("GOLD");
        purity.addValueChangeListener(picked -> changed.run());
        boolean india = "IN".equals(place.me().country());
        huid.setVisible(india);
        huid.setHelperText(Texts.t("piece.huidHelp"));
        hsn.setVisible(india);
        hsn.setPlaceholder("7113");
    }

    private void purities() {
        List<String> labels = board.metal(metal.getValue())
                .map(one -> one.purities().stream().map(Rates.PurityRate::label).toList())
                .orElse(List.of("22K"));
        purity.setItems(labels);
        String usual =
                "IN".equals(place.me().country()) || "AE".equals(place.me().country()) ? "22K" : "18K";
        purity.setValue(labels.contains(usual) ? usual : labels.getFirst());
    }

    private static Component section(String key, Component... parts) {
        Div about = Lay.box("about", new H2(Texts.t(key)), new Paragraph(Texts.t(key + ".text")));
        return Lay.box("k-section", about, Lay.box("k-fields", parts));
    }

    void focus() {
        tag.focus();
    }

    void show(Piece piece) {
        id = piece.id();
        tag.setValue(piece.tag());
        name.setValue(piece.name());
        category.setValue(piece.category());
        metal.setValue(piece.metal());
        purity.setValue(piece.purity());
        gross.setValue(piece.grossGrams());
        other.setValue(piece.otherGrams());
        stones.show(Objects.requireNonNullElse(piece.stones(), List.of()));
        pricing.show(piece.pricing());
        Objects.requireNonNullElse(piece.otherCharges(), List.<OtherCharge>of()).stream()
                .filter(charge -> charge.kind().equals("HALLMARK"))
                .findFirst()
                .ifPresent(charge -> hallmark.setValue(charge.amount().amount()));
        cost.setValue(piece.cost() == null ? null : piece.cost().amount());
        huid.setValue(Objects.requireNonNullElse(piece.huid(), ""));
        hsn.setValue(Objects.requireNonNullElse(piece.hsn(), ""));
        if (piece.design() != null) {
            after(piece.design().id(), piece.design().words(), piece.design().variant());
        }
    }

    /** Takes over what the design says; tag, hallmark and true weight are the piece's own. */
    void from(Design made, @Nullable String suffix) {
        Design.Draft draft = made.draft(suffix);
        name.setValue(made.name());
        category.setValue(made.category());
        metal.setValue(draft.metal());
        purity.setValue(draft.purity());
        gross.setValue(draft.grossGrams());
        other.setValue(draft.otherGrams());
        stones.show(Objects.requireNonNullElse(draft.stones(), List.of()));
        pricing.show(draft.pricing());
        hsn.setValue(Objects.requireNonNullElse(draft.hsn(), ""));
        after(made.id(), suffix == null ? made.style() : made.style() + "-" + suffix, suffix);
    }

    private void after(UUID made, String words, @Nullable String suffix) {
        design = made;
        variant = suffix;
        after.removeAll();
        after.add(Lay.row(Lay.text("k-soft", Texts.t("designs.after")), new Anchor("designs/" + made, words)));
    }

    PieceDraft draft() {
        Currency currency = place.formats().currency();
        List<OtherCharge> charges = hallmark.getValue() == null
                ? List.of()
                : List.of(new OtherCharge("HALLMARK", null, new Money(hallmark.getValue(), currency)));
        return new PieceDraft(
                id,
                tag.getValue().strip(),
                name.getValue().strip(),
                category.getValue(),
                metal.getValue(),
                purity.getValue(),
                gross.getValue(),
                other.getValue(),
                stones.stones(),
                pricing.pricing(currency),
                charges,
                cost.getValue() == null ? null : new Money(cost.getValue(), currency),
                text(huid),
                text(hsn),
                place.branch().id(),
                design,
                variant);
    }

    /** The weights together make a price, so whatever was said against them is over. */
    void weightsFit() {
        gross.setInvalid(false);
        other.setInvalid(false);
    }

    String show(ApiProblem refusal) {
        return fields.show(refusal);
    }

    private static @Nullable String text(TextField field) {
        String value = field.getValue().strip();
        return value.isEmpty() ? null : value;
    }
}
