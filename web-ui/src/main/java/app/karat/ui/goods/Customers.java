package app.karat.ui.goods;

import app.karat.ui.api.shop.Customer;
import app.karat.ui.api.shop.CustomersApi;
import app.karat.ui.common.Texts;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.stream.Stream;

/** A field that finds customers as one types. */
final class Customers {

    private Customers() {}

    static ComboBox<Customer> field(CustomersApi customers) {
        ComboBox<Customer> field = new ComboBox<>(Texts.t("counter.customer"));
        field.setItemLabelGenerator(one -> one.phone() == null ? one.name() : one.name() + " · " + one.phone());
        field.setPlaceholder(Texts.t("counter.customer.find"));
        field.setWidthFull();
        field.setItems(query -> {
            String typed = query.getFilter().orElse("").strip();
            Stream<Customer> found = customers.find(typed.isEmpty() ? null : typed, null).items().stream();
            return found.skip(query.getOffset()).limit(query.getLimit());
        });
        return field;
    }
}
