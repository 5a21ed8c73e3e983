package app.karat.ui.goods;

import app.karat.ui.api.shop.Page;
import app.karat.ui.api.shop.PurchasesApi;
import app.karat.ui.api.shop.Supplier;
import app.karat.ui.common.EmptyState;
import app.karat.ui.common.Icon;
import app.karat.ui.common.Ids;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Narrow;
import app.karat.ui.common.Texts;
import app.karat.ui.frame.Frame;
import app.karat.ui.session.Workplace;
import app.karat.ui.session.Workplaces;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The suppliers and what each of them is owed. */
@Route(value = "suppliers/:supplier?", layout = Frame.class)
@RolesAllowed({"OWNER", "MANAGER", "ACCOUNTANT"})
public class SuppliersView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient PurchasesApi purchases;
    private final transient Workplace place;
    private final Listing<Supplier> list;
    private final TextField words = new TextField();

    public SuppliersView(PurchasesApi purchases, Workplaces workplaces) {
        this.purchases = purchases;
        this.place = workplaces.current();
        this.list = new Listing<>("suppliers", Supplier::id, this::read, SuppliersView::empty);
        addClassName("k-list");
        Anchor orders = new Anchor("purchasing", Texts.t("purchasing.title"));
        orders.addClassName("k-secondary");
        Anchor add = new Anchor("suppliers/new", new Icon("plus"), new Span(Texts.t("suppliers.add")));
        add.addClassName("k-primary");
        add.setVisible(place.me().leads());
        words.setPlaceholder(Texts.t("suppliers.search"));
        words.setAriaLabel(Texts.t("suppliers.search"));
        words.setPrefixComponent(new Icon("search"));
        words.setWidthFull();
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(200);
        words.addValueChangeListener(typed -> list.refresh());
        columns();
        add(Lay.head(Texts.t("suppliers.title"), orders, add), words, list);
        list.refresh();
    }

    private void columns() {
        var grid = list.grid();
        grid.addColumn(Supplier::name).setHeader(Texts.t("customers.name")).setFlexGrow(2);
        var beside = List.of(
                grid.addColumn(one -> Objects.requireNonNullElse(one.taxId(), "–"))
                        .setHeader(Texts.t("customers.taxId"))
                        .setFlexGrow(1),
                grid.addColumn(one -> Texts.t("suppliers.days", one.termsDays()))
                        .setHeader(Texts.t("suppliers.terms"))
                        .setWidth("9rem")
                        .setFlexGrow(0));
        grid.addColumn(one -> place.formats().money(one.owed()))
                .setHeader(Texts.t("suppliers.owed"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("10rem")
                .setFlexGrow(0);
        Narrow.follow(grid, phone -> beside.forEach(column -> column.setVisible(!phone)));
    }

    private Page<Supplier> read(@Nullable String cursor) {
        String typed = words.getValue().strip();
        return purchases.suppliers(typed.isEmpty() ? null : typed, cursor);
    }

    private static EmptyState empty() {
        return new EmptyState("people", Texts.t("suppliers.empty.title"), Texts.t("suppliers.empty.text"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.beside(null);
        event.getRouteParameters().get("supplier").ifPresent(id -> {
            Supplier supplier = "new".equals(id) ? null : purchases.supplier(Ids.of(id));
            list.beside(new SupplierPanel(purchases, place, supplier, saved -> {
                list.refresh();
                UI.getCurrent().navigate("suppliers/" + saved.id());
            }));
        });
    }

    @Override
    public String getPageTitle() {
        return Texts.t("suppliers.title") + " · Karat";
    }
}
