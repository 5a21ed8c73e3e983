package app.karat.ui.stock;

import app.karat.ui.api.shop.Money;
import app.karat.ui.api.shop.Stone;
import app.karat.ui.common.Icon;
import app.karat.ui.common.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One stone: kind, carats, count, how it is priced, and whether it grew in the ground or in a laboratory. */
class StoneRow extends Div {

    private static final long serialVersionUID = 1L;

    private final ComboBox<String> kind = new ComboBox<>(Texts.t("stone.kind"));
    private final BigDecimalField carats;
    private final IntegerField count = new IntegerField(Texts.t("stone.count"));
    private final Select<String> mode = new Select<>();
    private final BigDecimalField rate;
    private final BigDecimalField setting;
    private final Select<String> origin = new Select<>();
    private @Nullable Stone shown;

    StoneRow(Inputs inputs, Consumer<StoneRow> remove) {
        addClassNames("k-stone", "k-fields");
        carats = inputs.carats("stone.carats");
        rate = inputs.money("stone.rate");
        setting = inputs.money("stone.setting");
        kind.setItems("Diamond", "Ruby", "Emerald", "Sapphire", "Pearl", "Polki", "Kundan", "Cubic zirconia");
        kind.setAllowCustomValue(true);
        kind.addCustomValueSetListener(typed -> kind.setValue(typed.getDetail()));
        kind.setValue("Diamond");
        count.setValue(1);
        count.setMin(1);
        count.addValueChangeListener(typed -> inputs.changed().run());
        mode.setLabel(Texts.t("stone.mode"));
        mode.setItems("PER_CARAT", "PER_PIECE", "FLAT");
        mode.setItemLabelGenerator(code -> Texts.code("stone.mode", code));
        mode.setValue("PER_CARAT");
        mode.addValueChangeListener(picked -> inputs.changed().run());
        origin.setLabel(Texts.t("stone.origin"));
        origin.setItems("NATURAL", "LAB_GROWN");
        origin.setItemLabelGenerator(code -> Texts.code("stone.origin", code));
        origin.setValue("NATURAL");
        Button away = new Button(Texts.t("stone.remove"), new Icon("trash"), click -> remove.accept(this));
        away.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(kind, carats, count, mode, rate, setting, origin, away);
    }

    void focus() {
        kind.focus();
    }

    void show(Stone stone) {
        shown = stone;
        kind.setValue(stone.kind());
        carats.setValue(stone.carats());
        count.setValue(stone.count());
        mode.setValue(stone.pricing().mode());
        rate.setValue(stone.pricing().rate().amount());
        setting.setValue(
                stone.settingCharge() == null ? null : stone.settingCharge().amount());
        origin.setValue(stone.origin());
    }

    /** The stone as entered; what this row does not show stays as it was. */
    Stone stone(Currency currency) {
        Stone old = shown;
        return new Stone(
                Objects.requireNonNullElse(kind.getValue(), ""),
                old == null ? null : old.shape(),
                Objects.requireNonNullElse(carats.getValue(), BigDecimal.ZERO),
                Objects.requireNonNullElse(count.getValue(), 1),
                new Stone.Pricing(mode.getValue(), money(rate, currency)),
                setting.getValue() == null ? null : money(setting, currency),
                old == null ? null : old.colour(),
                old == null ? null : old.clarity(),
                old == null ? null : old.lab(),
                old == null ? null : old.certificate(),
                origin.getValue(),
                old == null ? null : old.treatment());
    }

    private static Money money(BigDecimalField field, Currency currency) {
        return new Money(Objects.requireNonNullElse(field.getValue(), BigDecimal.ZERO), currency);
    }
}
