package app.karat.ui.counter;

import app.karat.ui.api.shop.Salesperson;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Texts;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Who sold it: nobody named, one, or several with a part each that begins as an even split. */
class SellersField extends Div {

    private static final long serialVersionUID = 1L;

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final Locale locale;
    private final MultiSelectComboBox<Salesperson> people = new MultiSelectComboBox<>();
    private final Div parts = Lay.box("k-fields");
    private final transient Map<Salesperson, BigDecimalField> fields = new LinkedHashMap<>();

    SellersField(List<Salesperson> known, Locale locale) {
        this.locale = locale;
        addClassName("k-stack");
        List<Salesperson> active = known.stream().filter(Salesperson::active).toList();
        setVisible(!active.isEmpty());
        people.setLabel(Texts.t("sellers.who"));
        people.setPlaceholder(Texts.t("sellers.me"));
        people.setItems(active);
        people.setItemLabelGenerator(Salesperson::name);
        people.setWidthFull();
        people.addValueChangeListener(picked -> split());
        add(people, parts);
    }

    /** The parts as they are typed; the shop says when they do not add up. */
    List<Salesperson.Part> parts() {
        List<Salesperson.Part> given = new ArrayList<>();
        fields.forEach((person, field) -> given.add(
                new Salesperson.Part(person.id(), field.getValue() == null ? BigDecimal.ZERO : field.getValue())));
        return given;
    }

    private void split() {
        fields.clear();
        parts.removeAll();
        List<Salesperson> chosen = people.getValue().stream().toList();
        if (chosen.isEmpty()) {
            return;
        }
        BigDecimal even = ALL.divide(BigDecimal.valueOf(chosen.size()), 0, RoundingMode.DOWN);
        BigDecimal first = ALL.subtract(even.multiply(BigDecimal.valueOf(chosen.size() - 1L)));
        for (Salesperson person : chosen) {
            BigDecimalField field = new BigDecimalField(person.name());
            field.setLocale(locale);
            field.setSuffixComponent(new Span("%"));
            field.setValue(fields.isEmpty() ? first : even);
            fields.put(person, field);
            parts.add(field);
        }
        parts.setVisible(chosen.size() > 1);
    }
}
