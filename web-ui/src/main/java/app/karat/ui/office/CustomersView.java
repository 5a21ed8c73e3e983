package app.karat.ui.office;

import app.karat.ui.api.shop.Customer;
import app.karat.ui.api.shop.CustomersApi;
import app.karat.ui.api.shop.Page;
import app.karat.ui.api.shop.RateLocksApi;
import app.karat.ui.common.Cursored;
import app.karat.ui.common.EmptyState;
import app.karat.ui.common.Icon;
import app.karat.ui.common.Ids;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Narrow;
import app.karat.ui.common.Texts;
import app.karat.ui.frame.Frame;
import app.karat.ui.session.Workplace;
import app.karat.ui.session.Workplaces;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The customers: searched as one types, each with what they bought. */
@Route(value = "customers/:customer?", layout = Frame.class)
@PermitAll
public class CustomersView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient CustomersApi customers;
    private final transient RateLocksApi locks;
    private final transient Workplace place;
    private final Grid<Customer> grid = new Grid<>();
    private final TextField words = new TextField();
    private final Div body = Lay.box("k-list-body");

    public CustomersView(CustomersApi customers, RateLocksApi locks, Workplaces workplaces) {
        this.customers = customers;
        this.locks = locks;
        this.place = workplaces.current();
        addClassName("k-list");
        Anchor add = new Anchor("customers/new", new Icon("plus"), new Span(Texts.t("find.addCustomer")));
        add.addClassName("k-primary");
        words.setPlaceholder(Texts.t("customers.search"));
        words.setAriaLabel(Texts.t("customers.search"));
        words.setPrefixComponent(new Icon("search"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(200);
        words.setWidthFull();
        words.addValueChangeListener(typed -> refresh());
        grid.addClassName("k-grid");
        grid.addColumn(Customer::name).setHeader(Texts.t("customers.name")).setFlexGrow(2);
        grid.addColumn(one -> Objects.requireNonNullElse(one.phone(), "–"))
                .setHeader(Texts.t("customers.phone"))
                .setFlexGrow(1);
        Grid.Column<Customer> email = grid.addColumn(one -> Objects.requireNonNullElse(one.email(), "–"))
                .setHeader(Texts.t("customers.email"))
                .setFlexGrow(1);
        Narrow.follow(grid, phone -> email.setVisible(!phone));
        grid.addSelectionListener(picked -> {
            if (picked.isFromClient()) {
                String id =
                        picked.getFirstSelectedItem().map(one -> "/" + one.id()).orElse("");
                UI.getCurrent().navigate("customers" + id);
            }
        });
        body.add(grid);
        add(Lay.head(Texts.t("customers.title"), add), words, body);
        refresh();
    }

    private void refresh() {
        String query = words.getValue().strip();
        Page<Customer> first = read(query, null);
        boolean none = first.items().isEmpty();
        grid.setVisible(!none);
        body.getChildren().filter(EmptyState.class::isInstance).forEach(Component::removeFromParent);
        if (none) {
            boolean any = query.isEmpty();
            body.addComponentAsFirst(new EmptyState(
                    "people",
                    Texts.t(any ? "customers.empty.title" : "stock.none.title"),
                    Texts.t(any ? "customers.empty.text" : "customers.none.text")));
            return;
        }
        Cursored<Customer> list = new Cursored<>(cursor -> {
            Page<Customer> page = cursor == null ? first : read(query, cursor);
            return new Cursored.Chunk<>(page.items(), page.next());
        });
        grid.setItems(asked -> list.from(asked.getOffset(), asked.getLimit()));
    }

    private Page<Customer> read(String query, @Nullable String cursor) {
        return customers.find(query.isEmpty() ? null : query, cursor);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        body.getChildren().filter(CustomerPanel.class::isInstance).forEach(Component::removeFromParent);
        event.getRouteParameters().get("customer").ifPresent(id -> {
            Customer customer = "new".equals(id) ? null : customers.get(Ids.of(id));
            body.add(new CustomerPanel(customers, locks, place, customer, saved -> {
                refresh();
                UI.getCurrent().navigate("customers/" + saved.id());
            }));
        });
    }

    @Override
    public String getPageTitle() {
        return Texts.t("customers.title") + " · Karat";
    }
}
