package app.karat.ui.goods;

import app.karat.ui.api.shop.Page;
import app.karat.ui.api.shop.Purchase;
import app.karat.ui.api.shop.PurchasesApi;
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
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Orders, payments and returns of this branch; an order opens with what has come in. */
@Route(value = "purchasing/:purchase?", layout = Frame.class)
@RolesAllowed({"OWNER", "MANAGER", "ACCOUNTANT"})
public class PurchasingView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient PurchasesApi purchases;
    private final transient Workplace place;
    private final Listing<Purchase.Summary> list;

    public PurchasingView(PurchasesApi purchases, Workplaces workplaces) {
        this.purchases = purchases;
        this.place = workplaces.current();
        this.list = new Listing<>("purchasing", Purchase.Summary::id, this::read, PurchasingView::empty);
        addClassName("k-list");
        Anchor suppliers = new Anchor("suppliers", Texts.t("suppliers.title"));
        suppliers.addClassName("k-secondary");
        Button order = new Button(
                Texts.t("purchasing.order"),
                new Icon("plus"),
                click -> new OrderDialog(purchases, place, this::opened).open());
        order.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        order.setVisible(place.me().leads());
        columns();
        add(Lay.head(Texts.t("purchasing.title"), suppliers, order), list);
        list.refresh();
    }

    private void columns() {
        var grid = list.grid();
        grid.addColumn(new ComponentRenderer<>(one -> Lay.twoLines(one.code(), one.supplierName())))
                .setHeader(Texts.t("purchasing.paper"))
                .setFlexGrow(2);
        var beside = List.of(
                grid.addColumn(one -> Texts.code("purchaseKind", one.kind()))
                        .setHeader(Texts.t("purchasing.kind"))
                        .setWidth("8rem")
                        .setFlexGrow(0),
                grid.addColumn(one -> place.formats().dateTime(one.createdAt()))
                        .setHeader(Texts.t("goods.since"))
                        .setWidth("13rem")
                        .setFlexGrow(0));
        var state = grid.addColumn(new ComponentRenderer<>(one -> Panels.state(
                        "purchase",
                        one.status(),
                        "OPEN".equals(one.status()) || "PARTLY_RECEIVED".equals(one.status()))))
                .setHeader(Texts.t("goods.state"))
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.addColumn(one -> place.formats().money(one.total()))
                .setHeader(Texts.t("price.total"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("10rem")
                .setFlexGrow(0);
        Narrow.follow(grid, phone -> {
            beside.forEach(column -> column.setVisible(!phone));
            state.setVisible(!phone);
        });
    }

    private Page<Purchase.Summary> read(@Nullable String cursor) {
        return purchases.find(place.branch().id(), null, null, cursor);
    }

    private static EmptyState empty() {
        return new EmptyState("paper", Texts.t("purchasing.empty.title"), Texts.t("purchasing.empty.text"));
    }

    private void opened(Purchase order) {
        list.refresh();
        UI.getCurrent().navigate("purchasing/" + order.id());
    }

    private void show(Purchase order) {
        list.beside(new OrderPanel(purchases, place, order, changed -> {
            list.refresh();
            show(changed);
        }));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.beside(null);
        event.getRouteParameters().get("purchase").map(Ids::of).ifPresent(id -> {
            boolean isOrder = purchases.find(place.branch().id(), null, null, null).items().stream()
                    .filter(one -> one.id().equals(id))
                    .allMatch(one -> "ORDER".equals(one.kind()));
            if (isOrder) {
                show(purchases.get(id));
            }
        });
    }

    @Override
    public String getPageTitle() {
        return Texts.t("purchasing.title") + " · Karat";
    }
}
