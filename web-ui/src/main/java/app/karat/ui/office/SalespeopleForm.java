package app.karat.ui.office;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.api.shop.SalespeopleApi;
import app.karat.ui.api.shop.Salesperson;
import app.karat.ui.common.Fields;
import app.karat.ui.common.Formats;
import app.karat.ui.common.Icon;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Note;
import app.karat.ui.common.Notices;
import app.karat.ui.common.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Everybody who sells: name, commission, and whether sales may still name them. */
class SalespeopleForm extends Div {

    private static final long serialVersionUID = 1L;

    private final transient SalespeopleApi people;
    private final transient Formats formats;
    private final transient Runnable saved;
    private final transient List<Row> rows = new ArrayList<>();
    private final transient Fields fields = new Fields();
    private final Div list = Lay.stack();
    private final Div message = new Div();

    SalespeopleForm(SalespeopleApi people, Formats formats, Runnable saved) {
        this.people = people;
        this.formats = formats;
        this.saved = saved;
        addClassNames("k-card", "k-stack");
        people.all().forEach(this::row);
        Button more = new Button(
                Texts.t("sellers.add"),
                new Icon("plus"),
                click -> row(new Salesperson(UUID.randomUUID(), "", BigDecimal.ZERO, true)));
        Button save = new Button(Texts.t("save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(message, list, Lay.row(more, save));
    }

    private void row(Salesperson person) {
        String at = "people[%d].".formatted(rows.size());
        TextField name = fields.bind(at + "name", new TextField(Texts.t("sellers.name")));
        name.setValue(person.name());
        BigDecimalField commission = fields.bind(at + "commission", new BigDecimalField(Texts.t("sellers.commission")));
        commission.setLocale(formats.locale());
        commission.setSuffixComponent(new Span("%"));
        commission.setValue(person.commission());
        Checkbox active = new Checkbox(Texts.t("sellers.active"), person.active());
        rows.add(new Row(person.id(), name, commission, active));
        list.add(Lay.box("k-row wrap", name, commission, active));
    }

    private void save() {
        message.removeAll();
        try {
            people.set(new Salesperson.People(rows.stream().map(Row::person).toList()));
            Notices.done(Texts.t("sellers.saved"));
            saved.run();
        } catch (ApiProblem refusal) {
            String rest = fields.show(refusal);
            if (!rest.isBlank()) {
                message.add(Note.bad(rest));
            }
        }
    }

    private record Row(UUID id, TextField name, BigDecimalField commission, Checkbox active) {

        Salesperson person() {
            BigDecimal percent = commission.getValue() == null ? BigDecimal.ZERO : commission.getValue();
            return new Salesperson(id, name.getValue(), percent, active.getValue());
        }
    }
}
