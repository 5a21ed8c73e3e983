package app.karat.ui.stock;

import app.karat.ui.api.shop.Charge;
import app.karat.ui.common.Fields;
import app.karat.ui.common.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Wastage or making: the way it is reckoned, its value, the base it is taken of, and the floor for bargaining. */
class ChargeFields extends Div {

    private static final long serialVersionUID = 1L;

    private final Select<String> mode = new Select<>();
    private final BigDecimalField value;
    private final Select<String> base = new Select<>();
    private final BigDecimalField floor;

    ChargeFields(Inputs inputs, String kind, List<String> modes, List<String> bases) {
        addClassNames("k-fields", "full");
        mode.setLabel(Texts.t("charge." + kind));
        mode.setItems(modes);
        mode.setItemLabelGenerator(code -> Texts.code("charge.mode", code));
        value = inputs.number("charge.value");
        base.setLabel(Texts.t("charge.base"));
        base.setItems(bases);
        base.setItemLabelGenerator(code -> Texts.code("charge.base", code));
        base.setValue("NET");
        floor = inputs.number("charge.floor");
        mode.addValueChangeListener(picked -> {
            boolean percent = picked.getValue() != null && picked.getValue().startsWith("PERCENT");
            value.setSuffixComponent(new Span(percent ? "%" : unit(inputs, picked.getValue())));
            inputs.changed().run();
        });
        base.addValueChangeListener(picked -> inputs.changed().run());
        mode.setValue(modes.getFirst());
        add(mode, value, base, floor);
    }

    private static String unit(Inputs inputs, @Nullable String mode) {
        String symbol = inputs.formats().symbol(inputs.formats().currency()).strip();
        return "PER_GRAM".equals(mode) ? symbol + "/g" : symbol;
    }

    void bind(Fields fields, String path) {
        fields.bind(path + ".value", value);
        fields.bind(path + ".floor", floor);
        fields.bind(path, value);
    }

    void show(@Nullable Charge charge) {
        if (charge != null) {
            mode.setValue(charge.mode());
            value.setValue(charge.value());
            base.setValue(charge.base() == null ? "NET" : charge.base());
            floor.setValue(charge.floor());
        }
    }

    /** The charge, or none while no value is entered. */
    @Nullable
    Charge charge() {
        return value.getValue() == null
                ? null
                : new Charge(mode.getValue(), value.getValue(), base.getValue(), floor.getValue());
    }
}
