package app.karat.ui.goods;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.api.shop.Money;
import app.karat.ui.api.shop.Purchase;
import app.karat.ui.api.shop.PurchasesApi;
import app.karat.ui.api.shop.Supplier;
import app.karat.ui.common.Fields;
import app.karat.ui.common.Icon;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Note;
import app.karat.ui.common.Notices;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One supplier: details, what is owed, what made the debt, and the payment that settles it. */
class SupplierPanel extends Aside {

    private static final long serialVersionUID = 1L;

    private final transient PurchasesApi purchases;
    private final transient Workplace place;
    private final transient @Nullable Supplier shown;
    private final transient Consumer<Supplier> saved;
    private final transient Fields fields = new Fields();
    private final TextField name = fields.bind("name", new TextField(Texts.t("customers.name")));
    private final TextField taxId = fields.bind("taxId", new TextField(Texts.t("customers.taxId")));
    private final TextField phone = fields.bind("phone", new TextField(Texts.t("customers.phone")));
    private final EmailField email = fields.bind("email", new EmailField(Texts.t("customers.email")));
    private final TextField address = fields.bind("address", new TextField(Texts.t("customers.address")));
    private final IntegerField terms = fields.bind("termsDays", new IntegerField(Texts.t("suppliers.terms")));
    private final TextField currency = fields.bind("currency", new TextField(Texts.t("suppliers.currency")));
    private final Div message = new Div();

    SupplierPanel(PurchasesApi purchases, Workplace place, @Nullable Supplier supplier, Consumer<Supplier> saved) {
        this.purchases = purchases;
        this.place = place;
        this.shown = supplier;
        this.saved = saved;
        addClassNames("k-panel", "k-card");
        Anchor away = new Anchor("suppliers", new Icon("close"));
        away.addClassName("k-panel-close");
        away.getElement().setAttribute("aria-label", Texts.t("close"));
        Button save = new Button(Texts.t("save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setVisible(place.me().leads());
        address.addClassName("full");
        Div form = Lay.box("k-fields", name, taxId, phone, email, terms, currency, address);
        add(away, new H2(supplier == null ? Texts.t("suppliers.add") : supplier.name()));
        if (supplier != null) {
            fill(supplier);
            add(owed(supplier));
        } else {
            currency.setValue(place.formats().currency().getCurrencyCode());
            terms.setValue(30);
        }
        add(message, form, save);
        if (supplier != null) {
            add(new H3(Texts.t("suppliers.account")), account(supplier));
        }
    }

    private void fill(Supplier supplier) {
        name.setValue(supplier.name());
        taxId.setValue(Objects.requireNonNullElse(supplier.taxId(), ""));
        phone.setValue(Objects.requireNonNullElse(supplier.phone(), ""));
        email.setValue(Objects.requireNonNullElse(supplier.email(), ""));
        address.setValue(Objects.requireNonNullElse(supplier.address(), ""));
        terms.setValue(supplier.termsDays());
        currency.setValue(supplier.currency());
    }

    private Div owed(Supplier supplier) {
        Button pay = new Button(Texts.t("suppliers.pay"), click -> pay(supplier));
        return Lay.box(
                "k-row wrap",
                Lay.fact(Texts.t("suppliers.owed"), Lay.num(place.formats().money(supplier.owed()))),
                pay);
    }

    private Div account(Supplier supplier) {
        Div list = new Div();
        var entries = purchases.account(supplier.id(), null).items();
        if (entries.isEmpty()) {
            list.add(Lay.text("k-soft", Texts.t("customers.nothing")));
        }
        entries.forEach(entry -> list.add(Panels.row(
                Texts.code("account", entry.what()),
                place.formats().dateTime(entry.at()),
                Lay.num(place.formats().money(entry.owed())))));
        return list;
    }

    private void pay(Supplier supplier) {
        Fields own = new Fields();
        BigDecimalField amount = own.bind("amount", new BigDecimalField(Texts.t("suppliers.amount")));
        amount.setLocale(place.formats().locale());
        amount.setWidthFull();
        if (supplier.owed().isPositive()) {
            amount.setValue(supplier.owed().amount());
        }
        Select<String> method = own.bind("method", new Select<>());
        method.setLabel(Texts.t("suppliers.method"));
        method.setItems("BANK", "CASH", "UPI", "CARD");
        method.setItemLabelGenerator(code -> Texts.code("pay", code));
        method.setValue("BANK");
        method.setWidthFull();
        TextField reference = own.bind("reference", new TextField(Texts.t("suppliers.reference")));
        reference.setWidthFull();
        UUID payment = UUID.randomUUID();
        Acts.dialog(
                        Texts.t("suppliers.payTitle", supplier.name()),
                        Texts.t("suppliers.pay"),
                        own,
                        () -> {
                            Money paid = amount.getValue() == null
                                    ? null
                                    : new Money(
                                            amount.getValue(), place.formats().currency());
                            purchases.pay(
                                    payment,
                                    new Purchase.Payment(
                                            supplier.id(),
                                            place.branch().id(),
                                            paid,
                                            method.getValue(),
                                            text(reference)));
                            saved.accept(purchases.supplier(supplier.id()));
                        },
                        amount,
                        method,
                        reference)
                .open();
    }

    private void save() {
        message.removeAll();
        UUID id = shown == null ? UUID.randomUUID() : shown.id();
        var details = new Supplier.Details(
                id,
                name.getValue().strip(),
                text(taxId),
                text(phone),
                email.getValue().isBlank() ? null : email.getValue().strip(),
                text(address),
                terms.getValue(),
                text(currency));
        try {
            Supplier kept = shown == null ? purchases.add(details) : purchases.change(id, shown.etag(), details);
            Notices.done(Texts.t("suppliers.saved"));
            saved.accept(kept);
        } catch (ApiProblem refusal) {
            String rest = fields.show(refusal);
            if (!rest.isBlank()) {
                message.add(Note.bad(rest));
            }
        }
    }

    private static @Nullable String text(TextField field) {
        return field.getValue().isBlank() ? null : field.getValue().strip();
    }
}
