package app.karat.ui.exchange;

import app.karat.ui.api.shop.Customer;
import app.karat.ui.api.shop.CustomersApi;
import app.karat.ui.api.shop.OldGold;
import app.karat.ui.common.Fields;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Texts;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who sells: customer, the paper they showed, the name under the signature, and how they are paid. */
class SellerFields extends Div {

    private static final long serialVersionUID = 1L;

    private final ComboBox<Customer> customer;
    private final Select<String> purpose = new Select<>();
    private final TextField description;
    private final TextField soldInvoice = new TextField(Texts.t("oldgold.soldInvoice"));
    private final TextField paper;
    private final TextField number;
    private final TextField signedBy;
    private final Select<String> method = new Select<>();
    private final TextField reference = new TextField(Texts.t("pay.reference"));

    SellerFields(CustomersApi customers, Fields fields, OldGold.Rule rule, Runnable changed) {
        addClassName("k-fields");
        customer = fields.bind("customerId", new ComboBox<>(Texts.t("counter.customer")));
        customer.setItemLabelGenerator(Customer::name);
        customer.setItems(query -> customers.find(query.getFilter().orElse(""), null).items().stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        purpose.setLabel(Texts.t("oldgold.purpose"));
        purpose.setItems("EXCHANGE", "CASH");
        purpose.setItemLabelGenerator(code -> Texts.code("oldgold.purpose", code));
        purpose.setValue("EXCHANGE");
        description = fields.bind("description", new TextField(Texts.t("oldgold.description")));
        soldInvoice.setHelperText(Texts.t("oldgold.soldInvoiceHelp"));
        paper = fields.bind("identity.kind", new TextField(Texts.t("oldgold.paper")));
        number = fields.bind("identity.number", new TextField(Texts.t("oldgold.paperNumber")));
        signedBy = fields.bind("signedBy", new TextField(Texts.t("oldgold.signedBy")));
        method.setLabel(Texts.t("oldgold.payout"));
        method.setItems("BANK", "CASH", "UPI");
        method.setItemLabelGenerator(code -> Texts.code("pay", code));
        method.setValue("BANK");
        customer.addValueChangeListener(picked -> {
            if (picked.getValue() != null) {
                signedBy.setValue(picked.getValue().name());
            }
        });
        purpose.addValueChangeListener(picked -> {
            byPurpose();
            changed.run();
        });
        byPurpose();
        add(purpose, customer, description, soldInvoice, paper, number);
        if (!rule.reason().isBlank()) {
            add(Lay.text("full k-small k-soft", rule.reason()));
        }
        add(method, reference, signedBy);
    }

    String purpose() {
        return purpose.getValue();
    }

    @Nullable
    UUID customer() {
        return customer.getValue() == null ? null : customer.getValue().id();
    }

    String description() {
        return description.getValue().strip();
    }

    @Nullable
    String soldInvoice() {
        return soldInvoice.getValue().isBlank() ? null : soldInvoice.getValue().strip();
    }

    String signedBy() {
        return signedBy.getValue().strip();
    }

    OldGold.@Nullable Identity identity() {
        boolean none = paper.getValue().isBlank() && number.getValue().isBlank();
        return none
                ? null
                : new OldGold.Identity(
                        paper.getValue().strip(), number.getValue().strip());
    }

    OldGold.@Nullable Payout payout() {
        return "CASH".equals(purpose())
                ? new OldGold.Payout(method.getValue(), Objects.requireNonNullElse(reference.getValue(), ""))
                : null;
    }

    private void byPurpose() {
        boolean money = "CASH".equals(purpose());
        method.setVisible(money);
        reference.setVisible(money);
    }
}
