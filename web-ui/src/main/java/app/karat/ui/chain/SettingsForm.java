package app.karat.ui.chain;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.api.shop.ChainApi;
import app.karat.ui.api.shop.Settings;
import app.karat.ui.common.Fields;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Note;
import app.karat.ui.common.Notices;
import app.karat.ui.common.Texts;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What stands on every paper of the chain. */
class SettingsForm extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ChainApi chain;
    private final transient Fields fields = new Fields();
    private final TextField business = fields.bind("business", new TextField(Texts.t("signup.business")));
    private final TextField taxId = fields.bind("taxId", new TextField(Texts.t("customers.taxId")));
    private final TextField phone = fields.bind("phone", new TextField(Texts.t("customers.phone")));
    private final TextField email = fields.bind("email", new TextField(Texts.t("customers.email")));
    private final TextField website = fields.bind("website", new TextField(Texts.t("settings.website")));
    private final TextField note = fields.bind("invoiceNote", new TextField(Texts.t("settings.note")));
    private final Div message = new Div();
    private transient Settings shown;

    SettingsForm(ChainApi chain) {
        this.chain = chain;
        this.shown = chain.settings();
        addClassNames("k-card", "k-stack");
        Button save = new Button(Texts.t("save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        note.addClassName("full");
        add(message, Lay.box("k-fields", business, taxId, phone, email, website, note), Lay.box("k-row", save));
        fill();
    }

    private void fill() {
        if (shown.taxIdName() != null) {
            taxId.setLabel(shown.taxIdName());
        }
        business.setValue(shown.business());
        set(taxId, shown.taxId());
        set(phone, shown.phone());
        set(email, shown.email());
        set(website, shown.website());
        set(note, shown.invoiceNote());
    }

    private static void set(TextField field, @Nullable String value) {
        field.setValue(Objects.requireNonNullElse(value, ""));
    }

    private void save() {
        message.removeAll();
        try {
            shown = chain.changeSettings(
                    shown.etag(),
                    new Settings.Change(
                            business.getValue().strip(),
                            text(taxId),
                            text(phone),
                            text(email),
                            text(website),
                            text(note)));
            fields.clear();
            Notices.done(Texts.t("settings.saved"));
        } catch (ApiProblem refusal) {
            String rest = refusal.status() == 412 ? Texts.t("settings.changedByOther") : fields.show(refusal);
            if (!rest.isBlank()) {
                message.add(Note.bad(rest));
            }
        }
    }

    private static @Nullable String text(TextField field) {
        return field.getValue().isBlank() ? null : field.getValue().strip();
    }
}
