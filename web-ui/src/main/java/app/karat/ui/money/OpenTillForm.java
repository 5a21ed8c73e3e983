package app.karat.ui.money;

import app.karat.ui.api.ApiProblem;
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
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;

/** Opens a drawer with its float. */
class OpenTillForm extends Div {

    private static final long serialVersionUID = 1L;

    private final Fields fields = new Fields();
    private final Div message = new Div();
    private UUID id = UUID.randomUUID();

    OpenTillForm(MoneyDeskApi desk, Workplace place, Runnable done) {
        addClassNames("k-card", "k-stack");
        TextField name = fields.bind("till", new TextField(Texts.t("till.name")));
        name.setValue(Texts.t("till.usualName"));
        name.setRequiredIndicatorVisible(true);
        var count = new CountFields(place);
        Button open = new Button(Texts.t("till.open"), click -> {
            message.removeAll();
            try {
                desk.open(id, new TillSession.Opening(place.branch().id(), name.getValue(), count.piles()));
                id = UUID.randomUUID();
                Notices.done(Texts.t("till.opened", name.getValue()));
                done.run();
            } catch (ApiProblem refusal) {
                String rest = fields.show(refusal);
                if (!rest.isBlank()) {
                    message.add(Note.bad(rest));
                }
            }
        });
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                new H2(Texts.t("till.openTitle")),
                Lay.text("k-soft", Texts.t("till.openText")),
                message,
                name,
                count,
                open);
    }
}
