package app.karat.ui.office;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.api.shop.RateLock;
import app.karat.ui.api.shop.RateLocksApi;
import app.karat.ui.common.Fields;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Note;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** Promises today's rate of a purity for some grams until the end of a day. */
class RateLockDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private static final int USUAL_DAYS = 7;

    private final Select<String> metal = new Select<>();
    private final TextField purity;
    private final BigDecimalField grams;
    private final DatePicker until;
    private final TextField note;

    RateLockDialog(RateLocksApi locks, Workplace place, UUID customer, Runnable done) {
        setHeaderTitle(Texts.t("locks.add"));
        setWidth("28rem");
        Fields fields = new Fields();
        metal.setLabel(Texts.t("stock.metal"));
        metal.setItems("GOLD", "SILVER", "PLATINUM", "PALLADIUM");
        metal.setItemLabelGenerator(code -> Texts.code("metal", code));
        metal.setValue("GOLD");
        purity = fields.bind("purity", new TextField(Texts.t("locks.purity")));
        purity.setValue("22K");
        grams = fields.bind("grams", new BigDecimalField(Texts.t("locks.grams")));
        grams.setLocale(place.formats().locale());
        grams.setSuffixComponent(new Span("g"));
        until = fields.bind("expiresAt", new DatePicker(Texts.t("locks.until")));
        until.setLocale(place.formats().locale());
        until.setValue(LocalDate.now(place.formats().zone()).plusDays(USUAL_DAYS));
        note = fields.bind("note", new TextField(Texts.t("locks.note")));
        note.addClassName("full");
        Div message = new Div();
        Button save = new Button(Texts.t("locks.lock"), click -> {
            message.removeAll();
            try {
                locks.lock(UUID.randomUUID(), wish(place, customer));
                close();
                done.run();
            } catch (ApiProblem refusal) {
                String rest = fields.show(refusal);
                if (!rest.isBlank()) {
                    message.add(Note.bad(rest));
                }
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(Lay.stack(message, Lay.box("k-fields", metal, purity, grams, until, note)));
        getFooter().add(new Button(Texts.t("cancel"), click -> close()), save);
        grams.focus();
    }

    private RateLock.Wish wish(Workplace place, UUID customer) {
        LocalDate day = Objects.requireNonNullElseGet(
                until.getValue(), () -> LocalDate.now(place.formats().zone()));
        Instant end = day.plusDays(1).atStartOfDay(place.formats().zone()).toInstant();
        return new RateLock.Wish(
                place.branch().id(),
                customer,
                metal.getValue(),
                purity.getValue().strip(),
                Objects.requireNonNullElse(grams.getValue(), BigDecimal.ZERO),
                end,
                note.getValue().isBlank() ? null : note.getValue().strip());
    }
}
