package app.karat.ui.signup;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.api.admin.Country;
import app.karat.ui.api.admin.SignUpApi;
import app.karat.ui.common.EmptyState;
import app.karat.ui.common.Fields;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Note;
import app.karat.ui.common.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Objects;

/** Opens a shop: the few facts that decide tax, money and formats, and who owns it. */
@Route(value = "signup", layout = PublicFrame.class)
@AnonymousAllowed
public class SignUpView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient SignUpApi signUps;
    private final transient Fields fields = new Fields();
    private final TextField business = fields.bind("business", new TextField(Texts.t("signup.business")));
    private final Select<Country> country = fields.bind("country", new Select<>());
    private final Select<String> currency = fields.bind("currency", new Select<>());
    private final Select<String> zone = fields.bind("timeZone", new Select<>());
    private final TextField name = fields.bind("name", new TextField(Texts.t("signup.name")));
    private final EmailField email = fields.bind("email", new EmailField(Texts.t("signup.email")));
    private final PasswordField password = fields.bind("password", new PasswordField(Texts.t("signup.password")));
    private final Div message = new Div();

    public SignUpView(SignUpApi signUps) {
        this.signUps = signUps;
        addClassName("k-signup");
        offer(signUps.countries());
        Button open = new Button(Texts.t("signup.send"), click -> send());
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        open.addClickShortcut(Key.ENTER);
        open.setWidthFull();
        password.setHelperText(Texts.t("signup.passwordHelp"));
        password.getElement().setAttribute("autocomplete", "new-password");
        email.getElement().setAttribute("autocomplete", "email");
        name.getElement().setAttribute("autocomplete", "name");
        business.getElement().setAttribute("autocomplete", "organization");
        for (Component field : List.of(business, name, email, password)) {
            ((HasValue<?, ?>) field).setRequiredIndicatorVisible(true);
        }
        Div form = Lay.box("k-fields k-two", business, country, currency, zone, name, email, password);
        business.addClassName("full");
        password.addClassName("full");
        add(Lay.box(
                "k-card k-narrow",
                Lay.box("k-stack tight", new H1(Texts.t("signup.title")), Lay.text("k-soft", Texts.t("signup.text"))),
                message,
                form,
                open));
        business.focus();
    }

    private void offer(List<Country> countries) {
        country.setLabel(Texts.t("signup.country"));
        currency.setLabel(Texts.t("signup.currency"));
        zone.setLabel(Texts.t("signup.zone"));
        country.setItems(countries);
        country.setItemLabelGenerator(Country::name);
        currency.setItems(countries.stream().map(Country::currency).distinct().toList());
        country.addValueChangeListener(picked -> {
            Country one = picked.getValue();
            if (one != null) {
                currency.setValue(one.currency());
                zone.setItems(one.timeZones());
                zone.setValue(one.timeZones().getFirst());
                zone.setVisible(one.timeZones().size() > 1);
            }
        });
        if (!countries.isEmpty()) {
            country.setValue(countries.getFirst());
        }
    }

    private void send() {
        message.removeAll();
        try {
            signUps.signUp(new SignUpApi.SignUp(
                    business.getValue().strip(),
                    country.getValue() == null ? "" : country.getValue().code(),
                    Objects.requireNonNullElse(currency.getValue(), ""),
                    zone.getValue(),
                    name.getValue().strip(),
                    email.getValue().strip(),
                    password.getValue()));
            checkMail(email.getValue().strip());
        } catch (ApiProblem refusal) {
            String rest = fields.show(refusal);
            if (!rest.isBlank()) {
                message.add(Note.bad(rest));
            }
        }
    }

    private void checkMail(String address) {
        removeAll();
        add(Lay.box(
                "k-card k-narrow k-check-mail",
                new EmptyState("paper", Texts.t("signup.mail.title"), Texts.t("signup.mail.text", address))));
    }

    @Override
    public String getPageTitle() {
        return Texts.t("signup.title") + " · Karat";
    }
}
