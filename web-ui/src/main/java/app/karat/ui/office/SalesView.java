package app.karat.ui.office;

import app.karat.ui.api.shop.Page;
import app.karat.ui.api.shop.ReturnsApi;
import app.karat.ui.api.shop.SaleSummary;
import app.karat.ui.api.shop.SalesApi;
import app.karat.ui.common.Cursored;
import app.karat.ui.common.EmptyState;
import app.karat.ui.common.Formats;
import app.karat.ui.common.Ids;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Narrow;
import app.karat.ui.common.Texts;
import app.karat.ui.frame.Frame;
import app.karat.ui.live.Hub;
import app.karat.ui.session.Workplace;
import app.karat.ui.session.Workplaces;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;

/** The sales of the branch; one opens beside the list with its invoice. */
@Route(value = "sales/:sale?", layout = Frame.class)
@PermitAll
public class SalesView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient SalesApi sales;
    private final transient Workplace place;
    private final Grid<SaleSummary> grid = new Grid<>();
    private final Div body = Lay.box("k-list-body");
    private final SalePanel panel;

    public SalesView(SalesApi sales, ReturnsApi returns, Workplaces workplaces, Hub hub) {
        this.sales = sales;
        this.place = workplaces.current();
        this.panel = new SalePanel(sales, returns, place);
        addClassName("k-list");
        columns();
        add(Lay.head(Texts.t("sales.title")), body);
        refresh();
        hub.follow(this, place.tenant(), event -> {
            if (event.is("sale") || event.isReset()) {
                refresh();
            }
        });
    }

    private void columns() {
        Formats formats = place.formats();
        grid.addClassName("k-grid");
        grid.addColumn(new ComponentRenderer<>(this::invoice))
                .setHeader(Texts.t("sales.invoice"))
                .setWidth("11rem")
                .setFlexGrow(1);
        List<Grid.Column<SaleSummary>> beside = List.of(
                grid.addColumn(sale -> formats.dateTime(sale.at()))
                        .setHeader(Texts.t("sales.at"))
                        .setWidth("14rem")
                        .setFlexGrow(0),
                grid.addColumn(SalesView::buyer)
                        .setHeader(Texts.t("counter.customer"))
                        .setFlexGrow(2),
                grid.addColumn(sale -> formats.count(sale.units()))
                        .setHeader(Texts.t("stock.pieces"))
                        .setTextAlign(ColumnTextAlign.END)
                        .setWidth("6rem")
                        .setFlexGrow(0));
        grid.addColumn(sale -> formats.money(sale.total()))
                .setHeader(Texts.t("price.total"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("10rem")
                .setFlexGrow(0);
        Narrow.follow(grid, phone -> beside.forEach(column -> column.setVisible(!phone)));
        choosing();
        body.add(grid);
    }

    private static String buyer(SaleSummary sale) {
        return Objects.requireNonNullElse(sale.customerName(), "–");
    }

    /** The number, and on a phone below it what the other columns would say. */
    private Component invoice(SaleSummary sale) {
        Div glance = Lay.box(
                "k-small k-soft k-only-phone k-glance", new Span(place.formats().dateTime(sale.at())));
        if (sale.customerName() != null) {
            glance.add(new Span(sale.customerName()));
        }
        return Lay.box("k-stack tight", Lay.num(sale.invoiceNumber()), glance);
    }

    private void choosing() {
        grid.addSelectionListener(picked -> {
            if (picked.isFromClient()) {
                String id = picked.getFirstSelectedItem()
                        .map(sale -> "/" + sale.id())
                        .orElse("");
                UI.getCurrent().navigate("sales" + id);
            }
        });
    }

    private void refresh() {
        Page<SaleSummary> first = sales.find(place.branch().id(), null, null, null);
        boolean none = first.items().isEmpty();
        grid.setVisible(!none);
        body.getChildren().filter(EmptyState.class::isInstance).forEach(Component::removeFromParent);
        if (none) {
            Anchor sell = new Anchor("counter", Texts.t("find.sell"));
            sell.addClassName("k-primary");
            body.addComponentAsFirst(
                    new EmptyState("paper", Texts.t("sales.empty.title"), Texts.t("sales.empty.text"), sell));
            return;
        }
        Cursored<SaleSummary> list = new Cursored<>(cursor -> {
            Page<SaleSummary> page =
                    cursor == null ? first : sales.find(place.branch().id(), null, null, cursor);
            return new Cursored.Chunk<>(page.items(), page.next());
        });
        grid.setItems(query -> list.from(query.getOffset(), query.getLimit()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getRouteParameters().get("sale").ifPresentOrElse(this::open, () -> body.remove(panel));
    }

    private void open(String sale) {
        panel.show(sales.get(Ids.of(sale)));
        body.add(panel);
    }

    @Override
    public String getPageTitle() {
        return Texts.t("sales.title") + " · Karat";
    }
}
