package app.karat.ui.plans;

import app.karat.ui.api.shop.Layaway;
import app.karat.ui.api.shop.LayawaysApi;
import app.karat.ui.api.shop.MoneyDeskApi;
import app.karat.ui.api.shop.Page;
import app.karat.ui.api.shop.VouchersApi;
import app.karat.ui.common.Cursored;
import app.karat.ui.common.EmptyState;
import app.karat.ui.common.Formats;
import app.karat.ui.common.Ids;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Narrow;
import app.karat.ui.common.Texts;
import app.karat.ui.frame.Frame;
import app.karat.ui.session.Workplace;
import app.karat.ui.session.Workplaces;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** Layaways, newest first; begun at the counter, paid off here. */
@Route(value = "layaways/:layaway?", layout = Frame.class)
@PermitAll
public class LayawaysView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient LayawaysApi layaways;
    private final transient MoneyDeskApi desk;
    private final transient VouchersApi vouchers;
    private final transient Workplace place;
    private final Grid<Layaway> grid = new Grid<>();
    private final Div body = Lay.box("k-list-body");

    public LayawaysView(LayawaysApi layaways, MoneyDeskApi desk, VouchersApi vouchers, Workplaces workplaces) {
        this.layaways = layaways;
        this.desk = desk;
        this.vouchers = vouchers;
        this.place = workplaces.current();
        addClassName("k-list");
        columns(place.formats());
        body.add(grid);
        add(Lay.head(Texts.t("layaway.title")), body);
    }

    private void columns(Formats formats) {
        grid.addClassName("k-grid");
        grid.addComponentColumn(each -> Lay.twoLines(each.customerName(), each.number()))
                .setHeader(Texts.t("counter.customer"))
                .setFlexGrow(1);
        grid.addColumn(each -> formats.money(each.remaining()))
                .setHeader(Texts.t("layaway.remaining"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("9rem")
                .setFlexGrow(0);
        var state = grid.addComponentColumn(each -> each.overdue().isPositive()
                        ? Lay.tag(Texts.t("layaway.overdue"), "warn")
                        : Lay.tag(Texts.code("layaway", each.status()), ""))
                .setHeader(Texts.t("vouchers.status"))
                .setWidth("8rem")
                .setFlexGrow(0);
        Narrow.follow(grid, phone -> state.setVisible(!phone));
        grid.addSelectionListener(picked -> {
            if (picked.isFromClient()) {
                picked.getFirstSelectedItem().ifPresent(each -> UI.getCurrent().navigate("layaways/" + each.id()));
            }
        });
    }

    private void refresh() {
        Page<Layaway> first = layaways.find(null);
        boolean none = first.items().isEmpty();
        grid.setVisible(!none);
        body.getChildren().filter(EmptyState.class::isInstance).forEach(Component::removeFromParent);
        if (none) {
            body.addComponentAsFirst(
                    new EmptyState("ring", Texts.t("layaway.empty.title"), Texts.t("layaway.empty.text")));
            return;
        }
        Cursored<Layaway> list = new Cursored<>(cursor -> {
            Page<Layaway> page = cursor == null ? first : layaways.find(cursor);
            return new Cursored.Chunk<>(page.items(), page.next());
        });
        grid.setItems(query -> list.from(query.getOffset(), query.getLimit()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
        body.getChildren().filter(LayawayPanel.class::isInstance).forEach(Component::removeFromParent);
        event.getRouteParameters()
                .get("layaway")
                .ifPresent(
                        id -> body.add(new LayawayPanel(layaways, desk, vouchers, place, Ids.of(id), this::refresh)));
    }

    @Override
    public String getPageTitle() {
        return Texts.t("layaway.title") + " · Karat";
    }
}
