package app.karat.ui.counter;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.api.shop.Customer;
import app.karat.ui.common.Icon;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Notices;
import app.karat.ui.common.Texts;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds a customer by name or phone, or takes a new one in, all in the same field. */
class CustomerField extends Div {

    private static final long serialVersionUID = 1L;

    private static final int MOST = 6;

    private final transient Till till;
    private final transient Consumer<@Nullable Customer> chosen;
    private final TextField field = new TextField();
    private final Div results = Lay.box("k-results k-drop");
    private final Div card = Lay.box("k-customer");

    CustomerField(Till till, Consumer<@Nullable Customer> chosen) {
        this.till = till;
        this.chosen = chosen;
        addClassName("k-customer-field");
        getElement().setAttribute("data-picks", "");
        field.setPlaceholder(Texts.t("counter.customer.find"));
        field.setAriaLabel(Texts.t("counter.customer"));
        field.setPrefixComponent(new Icon("people"));
        field.setSuffixComponent(Lay.key("F2"));
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(200);
        field.addValueChangeListener(typed -> find(typed.getValue().strip()));
        field.addKeyPressListener(Key.ENTER, enter -> first());
        field.setWidthFull();
        results.setVisible(false);
        add(field, results, card);
        show(null);
    }

    void focus() {
        if (!field.isVisible()) {
            show(null);
            chosen.accept(null);
        }
        field.focus();
    }

    void show(@Nullable Customer customer) {
        field.setVisible(customer == null);
        card.setVisible(customer != null);
        results.setVisible(false);
        if (customer == null) {
            return;
        }
        field.clear();
        card.removeAll();
        Button clear = new Button(new Icon("close"), click -> focus());
        clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        clear.setAriaLabel(Texts.t("counter.customer.other"));
        Div words = Lay.box(
                "k-stack tight k-grow",
                Lay.strong(customer.name()),
                Lay.text("k-small k-soft", Objects.requireNonNullElse(customer.phone(), "")));
        card.add(new Icon("people"), words, clear);
    }

    private void find(String words) {
        field.setInvalid(false);
        results.removeAll();
        results.setVisible(words.length() > 1);
        if (words.length() < 2) {
            return;
        }
        till.findCustomers(words).stream().limit(MOST).forEach(this::offer);
        NativeButton create = new NativeButton(
                Texts.t("counter.customer.create", NewCustomer.of(words).shown()), click -> create(words));
        create.addClassNames("k-result", "k-create");
        results.add(create);
    }

    private void offer(Customer customer) {
        NativeButton pick = new NativeButton("", click -> pick(customer));
        pick.addClassName("k-result");
        pick.add(
                Lay.text("k-grow", customer.name()),
                Lay.text("k-small k-soft", Objects.requireNonNullElse(customer.phone(), "")));
        results.add(pick);
    }

    private void first() {
        String words = field.getValue().strip();
        if (words.length() < 2) {
            return;
        }
        List<Customer> found = till.findCustomers(words);
        if (found.isEmpty()) {
            create(words);
        } else {
            pick(found.getFirst());
        }
    }

    private void create(String words) {
        NewCustomer typed = NewCustomer.of(words);
        try {
            pick(till.addCustomer(typed.details()));
            Notices.done(Texts.t("counter.customer.created"));
        } catch (ApiProblem refusal) {
            field.setErrorMessage(refusal.first());
            field.setInvalid(true);
        }
    }

    private void pick(Customer customer) {
        show(customer);
        chosen.accept(customer);
    }
}
