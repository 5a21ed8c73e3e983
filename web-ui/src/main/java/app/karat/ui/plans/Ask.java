package app.karat.ui.plans;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.common.Fields;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Note;
import app.karat.ui.common.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;

/** Asks for what an act needs, does it, and shows the shop's refusal at its fields. */
final class Ask extends Dialog {

    private static final long serialVersionUID = 1L;

    Ask(String title, String act, Fields fields, Runnable doing, Component... parts) {
        setHeaderTitle(title);
        setWidth("26rem");
        Div message = new Div();
        Button sure = new Button(act, click -> {
            message.removeAll();
            try {
                doing.run();
                close();
            } catch (ApiProblem refusal) {
                String rest = fields.show(refusal);
                if (!rest.isBlank()) {
                    message.add(Note.bad(rest));
                }
            }
        });
        sure.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div body = Lay.stack(message);
        body.add(parts);
        add(body);
        getFooter().add(new Button(Texts.t("cancel"), click -> close()), sure);
    }
}
