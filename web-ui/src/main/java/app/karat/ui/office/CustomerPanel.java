package app.karat.ui.office;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.api.shop.Customer;
import app.karat.ui.api.shop.CustomersApi;
import app.karat.ui.api.shop.LoyaltyApi;
import app.karat.ui.api.shop.RateLocksApi;
import app.karat.ui.api.shop.SaleSummary;
import app.karat.ui.common.Fields;
import app.karat.ui.common.Icon;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Note;
import app.karat.ui.common.Notices;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One customer: their details, to be changed in place, and what they bought. */
class CustomerPanel extends Aside {

    private static final long serialVersionUID = 1L;

    private final transient CustomersApi customers;
    private final transient @Nullable Customer shown;
    private final transient Consumer<Customer> saved;
    private final transient Fields fields = new Fields();
    private final TextField name = fields.bind("name", new TextField(Texts.t("customers.name")));
    private final TextField phone = fields.bind("phone", new TextField(Texts.t("customers.phone")));
    private final EmailField email = fields.bind("email", new EmailField(Texts.t("customers.email")));
    private final TextField taxId = fields.bind("taxId", new TextField(Texts.t("customers.taxId")));
    private final TextField address = fields.bind("address", new TextField(Texts.t("customers.address")));
    private final TextField area = fields.bind("place", new TextField(Texts.t("customers.place")));
    private final Div message = new Div();
    private final UUID id;

    CustomerPanel(
            CustomersApi customers,
            RateLocksApi locks,
            LoyaltyApi loyalty,
            Workplace place,
            @Nullable Customer customer,
            Consumer<Customer> saved) {
        this.customers = customers;
        this.shown = customer;
        this.saved = saved;
        this.id = customer == null || customer.id() == null ? UUID.randomUUID() : customer.id();
        addClassNames("k-panel", "k-card");
        Anchor away = new Anchor("customers", new Icon("close"));
        away.addClassName("k-panel-close");
        away.getElement().setAttribute("aria-label", Texts.t("close"));
        Button save = new Button(Texts.t("save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setSuffixComponent(Lay.key("Ctrl ⏎"));
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        name.setRequiredIndicatorVisible(true);
        Div form = Lay.box("k-fields", name, phone, email, taxId, address, area);
        if (place.me().leads() && customer != null && isMasked(customer.taxId())) {
            taxId.setSuffixComponent(new Button(Texts.t("customers.showNumber"), click -> whole()));
        }
        address.addClassName("full");
        add(away, new H2(customer == null ? Texts.t("find.addCustomer") : customer.name()), message, form, save);
        if (customer == null) {
            name.focus();
        } else {
            fill(customer);
            if ("US".equals(place.me().country())) {
                add(new CertificatesPanel(customers, place, id));
            }
            add(
                    new PointsPanel(loyalty, place, id),
                    new LocksPanel(locks, place, id),
                    new H3(Texts.t("customers.bought")),
                    purchases(place));
        }
    }

    private static boolean isMasked(@Nullable String number) {
        return number != null && number.startsWith("•");
    }

    /** The shop notes who looked. */
    private void whole() {
        try {
            message.removeAll();
            message.add(Note.info(
                    Texts.t("customers.wholeNumber", customers.number(id).taxId())));
        } catch (ApiProblem refusal) {
            message.add(Note.bad(refusal.first()));
        }
    }

    private void fill(Customer customer) {
        name.setValue(customer.name());
        set(phone, customer.phone());
        email.setValue(Objects.requireNonNullElse(customer.email(), ""));
        set(taxId, customer.taxId());
        set(address, customer.address());
        set(area, customer.place());
    }

    private static void set(TextField field, @Nullable String value) {
        field.setValue(Objects.requireNonNullElse(value, ""));
    }

    private Component purchases(Workplace place) {
        List<SaleSummary> bought = customers.purchases(id, null).items();
        if (bought.isEmpty()) {
            return Lay.text("k-soft", Texts.t("customers.nothing"));
        }
        Div list = new Div();
        for (SaleSummary sale : bought) {
            Anchor row = new Anchor(
                    "sales/" + sale.id(),
                    Lay.box(
                            "k-stack tight k-grow",
                            Lay.text("k-num", sale.invoiceNumber()),
                            Lay.text("k-small k-soft k-num", place.formats().date(sale.at()))),
                    Lay.text("k-num", place.formats().money(sale.total())));
            row.addClassName("k-feed-row");
            list.add(row);
        }
        return list;
    }

    private void save() {
        message.removeAll();
        Customer.Details typed = new Customer.Details(
                id,
                name.getValue().strip(),
                text(phone.getValue()),
                text(email.getValue()),
                text(taxId.getValue()),
                text(address.getValue()),
                text(area.getValue()));
        try {
            Customer kept = shown == null ? customers.add(typed) : customers.change(id, shown.etag(), typed);
            Notices.done(Texts.t("customers.saved"));
            saved.accept(kept);
        } catch (ApiProblem refusal) {
            String rest = refusal.status() == 412 ? Texts.t("customers.changedByOther") : fields.show(refusal);
            if (!rest.isBlank()) {
                message.add(Note.bad(rest));
            }
        }
    }

    private static @Nullable String text(String value) {
        return value.isBlank() ? null : value.strip();
    }
}
