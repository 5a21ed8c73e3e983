package app.karat.ui.approvals;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.api.shop.Approval;
import app.karat.ui.api.shop.ApprovalsApi;
import app.karat.ui.common.Fields;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Note;
import app.karat.ui.common.Notices;
import app.karat.ui.common.Texts;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;

/** Sets the PIN with which its owner approves at the counter while somebody else is signed in there. */
class PinDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    PinDialog(ApprovalsApi approvals) {
        setHeaderTitle(Texts.t("pin.own"));
        setWidth("26rem");
        Fields fields = new Fields();
        PasswordField current = digits("pin.current");
        PasswordField pin = fields.bind("pin", digits("pin.new"));
        current.setHelperText(Texts.t("pin.currentHelp"));
        pin.setHelperText(Texts.t("pin.help"));
        Div message = new Div();
        Button save = new Button(Texts.t("save"), click -> {
            message.removeAll();
            try {
                approvals.setPin(
                        new Approval.NewPin(current.getValue().isBlank() ? null : current.getValue(), pin.getValue()));
                close();
                Notices.done(Texts.t("pin.kept"));
            } catch (ApiProblem refusal) {
                String rest = fields.show(refusal);
                if (!rest.isBlank()) {
                    message.add(Note.bad(rest));
                }
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER);
        add(Lay.stack(message, current, pin));
        getFooter().add(new Button(Texts.t("cancel"), click -> close()), save);
    }

    private static PasswordField digits(String label) {
        PasswordField field = new PasswordField(Texts.t(label));
        field.setWidthFull();
        field.getElement().setAttribute("inputmode", "numeric");
        return field;
    }
}
