package app.karat.ui.counter;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.common.Fields;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Note;
import app.karat.ui.common.Texts;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;

/** A name for the cart that is put aside. */
class HoldDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /**
     * @param suggested a name to begin with, such as the customer's
     * @param hold may refuse with {@link ApiProblem}, which is shown
     */
    HoldDialog(String suggested, Consumer<String> hold) {
        setHeaderTitle(Texts.t("held.hold"));
        setWidth("24rem");
        Fields fields = new Fields();
        TextField name = fields.bind("name", new TextField(Texts.t("held.name")));
        name.setValue(suggested);
        name.setWidthFull();
        name.setMaxLength(60);
        Div message = new Div();
        Button go = new Button(Texts.t("held.hold"), click -> {
            message.removeAll();
            try {
                hold.accept(name.getValue());
                close();
            } catch (ApiProblem refusal) {
                String rest = fields.show(refusal);
                if (!rest.isBlank()) {
                    message.add(Note.bad(rest));
                }
            }
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.addClickShortcut(Key.ENTER);
        add(Lay.stack(message, Lay.text("k-soft", Texts.t("held.text")), name));
        getFooter().add(new Button(Texts.t("cancel"), click -> close()), go);
        addOpenedChangeListener(change -> name.focus());
    }
}
