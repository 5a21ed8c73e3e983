package app.karat.ui.money;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.api.shop.Money;
import app.karat.ui.api.shop.MoneyDeskApi;
import app.karat.ui.api.shop.TillSession;
import app.karat.ui.common.Fields;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Note;
import app.karat.ui.common.Notices;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;

/** Cash put into a drawer or taken out of it by hand, with its reason. */
class CashDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    CashDialog(MoneyDeskApi desk, Workplace place, TillSession till, String direction) {
        boolean comesIn = direction.equals("IN");
        setHeaderTitle(Texts.t(comesIn ? "till.cashIn" : "till.cashOut"));
        setWidth("26rem");
        Fields fields = new Fields();
        UUID id = UUID.randomUUID();
        BigDecimalField amount = fields.bind("amount", new BigDecimalField(Texts.t("till.amount")));
        amount.setLocale(place.formats().locale());
        amount.setPrefixComponent(
                new Span(place.formats().symbol(place.formats().currency())));
        amount.setWidthFull();
        Select<String> purpose = fields.bind("purpose", new Select<>());
        purpose.setLabel(Texts.t(comesIn ? "till.from" : "till.to"));
        purpose.setItems("SAFE", "BANK", "EXPENSES", "OWNER");
        purpose.setItemLabelGenerator(code -> Texts.code("cash", code));
        purpose.setValue("SAFE");
        purpose.setWidthFull();
        TextField reason = fields.bind("reason", new TextField(Texts.t("till.reason")));
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        Div message = new Div();
        Button save = new Button(Texts.t("save"), click -> {
            message.removeAll();
            try {
                var value = new Money(
                        Objects.requireNonNullElse(amount.getValue(), BigDecimal.ZERO),
                        place.formats().currency());
                desk.move(
                        till.id(),
                        id,
                        new TillSession.Movement(direction, value, purpose.getValue(), reason.getValue()));
                close();
                Notices.done(Texts.t("till.moved", place.formats().money(value)));
            } catch (ApiProblem refusal) {
                String rest = fields.show(refusal);
                if (!rest.isBlank()) {
                    message.add(Note.bad(rest));
                }
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(Lay.stack(message, amount, purpose, reason));
        getFooter().add(new Button(Texts.t("cancel"), click -> close()), save);
        amount.focus();
    }
}
