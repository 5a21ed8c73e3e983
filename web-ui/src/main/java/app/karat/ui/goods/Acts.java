package app.karat.ui.goods;

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

/** Asks the shop to do something and shows its refusal above the buttons. */
final class Acts extends Div {

    private static final long serialVersionUID = 1L;

    private final Div message = new Div();
    private final Div buttons = Lay.box("k-row wrap");

    Acts() {
        addClassNames("k-stack");
        add(message, buttons);
    }

    /** A button for an act; afterwards {@code done} runs. */
    Button offer(String text, boolean main, Runnable act) {
        Button button = new Button(text, click -> attempt(act));
        button.setDisableOnClick(true);
        if (main) {
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        buttons.add(button);
        return button;
    }

    private void attempt(Runnable act) {
        message.removeAll();
        try {
            act.run();
        } catch (ApiProblem refusal) {
            message.add(Note.bad(refusal.first()));
        } finally {
            buttons.getChildren()
                    .filter(Button.class::isInstance)
                    .map(Button.class::cast)
                    .forEach(button -> button.setEnabled(true));
        }
    }

    /** A dialog with one act; it closes when that went through. */
    static Dialog dialog(String title, String act, Fields fields, Runnable doing, Component... parts) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(title);
        dialog.setWidth("32rem");
        Div message = new Div();
        Button go = new Button(act);
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.setDisableOnClick(true);
        go.addClickListener(click -> {
            message.removeAll();
            try {
                doing.run();
                dialog.close();
            } catch (ApiProblem refusal) {
                String rest = fields.show(refusal);
                if (!rest.isBlank()) {
                    message.add(Note.bad(rest));
                }
            } finally {
                go.setEnabled(true);
            }
        });
        Div body = Lay.stack(message);
        body.add(parts);
        dialog.add(body);
        dialog.getFooter().add(new Button(Texts.t("cancel"), click -> dialog.close()), go);
        return dialog;
    }
}
