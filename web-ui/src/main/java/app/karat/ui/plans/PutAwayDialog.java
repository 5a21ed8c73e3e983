package app.karat.ui.plans;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.api.shop.Layaway;
import app.karat.ui.api.shop.LayawaysApi;
import app.karat.ui.api.shop.MoneyDeskApi;
import app.karat.ui.api.shop.VouchersApi;
import app.karat.ui.common.Fields;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Note;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.UUID;
import java.util.function.Consumer;

/** Puts the quoted pieces of a counter on layaway: over how many months, and the first payment. */
public class PutAwayDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private static final int USUAL_MONTHS = 3;

    private final UUID id = UUID.randomUUID();

    /** For that quote and customer. */
    public PutAwayDialog(
            LayawaysApi layaways,
            MoneyDeskApi desk,
            VouchersApi vouchers,
            Workplace place,
            String quote,
            UUID customer,
            Consumer<Layaway> done) {
        setHeaderTitle(Texts.t("layaway.start"));
        setWidth("26rem");
        Fields fields = new Fields();
        IntegerField months = fields.bind("months", new IntegerField(Texts.t("layaway.months")));
        months.setValue(USUAL_MONTHS);
        months.setMin(1);
        months.setStepButtonsVisible(true);
        months.setWidthFull();
        PayFields pay = PayFields.free(desk, vouchers, place, null);
        Div message = new Div();
        Button start = new Button(Texts.t("layaway.startNow"), click -> {
            message.removeAll();
            try {
                var wish = new Layaway.Wish(quote, customer, months.getValue(), pay.payments(), pay.till());
                Layaway begun = layaways.start(id, wish);
                close();
                done.accept(begun);
            } catch (ApiProblem refusal) {
                String rest = fields.show(refusal);
                if (!rest.isBlank()) {
                    message.add(Note.bad(rest));
                }
            }
        });
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(Lay.stack(message, Lay.text("k-small k-soft", Texts.t("layaway.down")), pay, months));
        getFooter().add(new Button(Texts.t("cancel"), click -> close()), start);
        pay.focus();
    }
}
