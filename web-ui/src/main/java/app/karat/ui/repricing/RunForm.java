package app.karat.ui.repricing;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.api.shop.Money;
import app.karat.ui.api.shop.PriceRun;
import app.karat.ui.api.shop.RepricingApi;
import app.karat.ui.common.Fields;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Note;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Which pieces, what happens to them, and how far it may go: in the order in which one thinks of it. */
class RunForm extends Div {

    private static final long serialVersionUID = 1L;

    private final transient RepricingApi repricing;
    private final transient Workplace place;
    private final transient Consumer<PriceRun> prepared;
    private final transient Fields fields = new Fields();
    private final TextField name = fields.bind("name", new TextField(Texts.t("reprice.name")));
    private final Select<String> metal = choice("stock.metal", "metal", "", "GOLD", "SILVER", "PLATINUM", "PALLADIUM");
    private final TextField purity = fields.bind("selection.purity", new TextField(Texts.t("locks.purity")));
    private final TextField category = fields.bind("selection.category", new TextField(Texts.t("reprice.category")));
    private final Checkbox everywhere = new Checkbox(Texts.t("reprice.everywhere"));
    private final Select<String> part =
            choice("reprice.part", "reprice.part", "MAKING", "WASTAGE", "MARK_UP", "FIXED_PRICE");
    private final Select<String> way = choice("reprice.way", "reprice.way", "PERCENT", "AMOUNT", "SET");
    private final BigDecimalField by = number("change.by", "reprice.by");
    private final BigDecimalField roundTo = number("change.roundTo", "reprice.roundTo");
    private final BigDecimalField maxChange = number("maxChange", "reprice.maxChange");
    private final BigDecimalField minMargin = number("minMargin", "reprice.minMargin");
    private final Div message = new Div();

    RunForm(RepricingApi repricing, Workplace place, Consumer<PriceRun> prepared) {
        this.repricing = repricing;
        this.place = place;
        this.prepared = prepared;
        addClassNames("k-card", "k-stack");
        maxChange.setValue(BigDecimal.TEN);
        maxChange.setSuffixComponent(new Span("%"));
        minMargin.setSuffixComponent(new Span("%"));
        roundTo.setVisible(false);
        part.addValueChangeListener(picked -> roundTo.setVisible("FIXED_PRICE".equals(picked.getValue())));
        everywhere.setVisible(place.me().is("owner"));
        Button preview = new Button(Texts.t("reprice.preview"), click -> prepare());
        preview.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                message,
                Lay.box("k-fields", name),
                new H2(Texts.t("reprice.which")),
                Lay.box("k-fields", metal, purity, category, everywhere),
                new H2(Texts.t("reprice.what")),
                Lay.box("k-fields", part, way, by, roundTo),
                new H2(Texts.t("reprice.guards")),
                Lay.box("k-fields", maxChange, minMargin),
                Lay.text("k-small k-soft", Texts.t("reprice.guardsHelp")),
                Lay.row(preview));
    }

    private void prepare() {
        message.removeAll();
        try {
            prepared.accept(repricing.prepare(UUID.randomUUID(), wish()));
        } catch (ApiProblem refusal) {
            String rest = fields.show(refusal);
            if (!rest.isBlank()) {
                message.add(Note.bad(rest));
            }
        }
    }

    private PriceRun.Wish wish() {
        BigDecimal step = roundTo.isVisible() ? roundTo.getValue() : null;
        return new PriceRun.Wish(
                name.getValue().strip(),
                new PriceRun.Selection(
                        everywhere.getValue() ? null : place.branch().id(),
                        text(metal.getValue()),
                        text(purity.getValue()),
                        text(category.getValue()),
                        null),
                new PriceRun.Change(
                        part.getValue(),
                        way.getValue(),
                        Objects.requireNonNullElse(by.getValue(), BigDecimal.ZERO),
                        step == null ? null : new Money(step, place.formats().currency()),
                        null),
                maxChange.getValue(),
                minMargin.getValue());
    }

    private BigDecimalField number(String path, String label) {
        return fields.bind(path, new BigDecimalField(Texts.t(label)));
    }

    private static Select<String> choice(String label, String family, String... codes) {
        Select<String> select = new Select<>();
        select.setLabel(Texts.t(label));
        select.setItems(codes);
        select.setItemLabelGenerator(code -> code.isEmpty() ? Texts.t(family + ".all") : Texts.code(family, code));
        select.setValue(codes[0]);
        return select;
    }

    private static @Nullable String text(String value) {
        return value.isBlank() ? null : value.strip();
    }
}
