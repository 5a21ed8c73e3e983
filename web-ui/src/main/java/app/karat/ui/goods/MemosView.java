package app.karat.ui.goods;

import app.karat.ui.api.shop.CustomersApi;
import app.karat.ui.api.shop.Memo;
import app.karat.ui.api.shop.MemosApi;
import app.karat.ui.api.shop.Page;
import app.karat.ui.api.shop.PiecesApi;
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
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Memos out and in, the overdue ones by a facet that stands in the address. */
@Route(value = "memos/:memo?", layout = Frame.class)
@RolesAllowed({"OWNER", "MANAGER", "SALES", "ACCOUNTANT"})
public class MemosView extends Div implements HasDynamicTitle, AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final transient MemosApi memos;
    private final transient Workplace place;
    private final Listing<Memo> list;
    private final Select<String> which = new Select<>();

    public MemosView(
            MemosApi memos, PiecesApi pieces, CustomersApi customers, PurchasesApi purchases, Workplaces workplaces) {
        this.memos = memos;
        this.place = workplaces.current();
        this.list = new Listing<>("memos", Memo::id, this::read, MemosView::empty);
        addClassName("k-list");
        Button in = new Button(
                Texts.t("memos.takeIn"), click -> new LentDialog(memos, purchases, place, this::opened).open());
        Button out = new Button(
                Texts.t("memos.giveOut"),
                new Icon("plus"),
                click -> new MemoDialog(memos, pieces, customers, place, this::opened).open());
        out.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        in.setVisible(place.me().leads());
        out.setVisible(place.me().leads());
        which.setItems("open", "overdue", "all");
        which.setItemLabelGenerator(code -> Texts.code("memos.which", code));
        which.setAriaLabel(Texts.t("memos.show"));
        which.setValue("open");
        which.addValueChangeListener(picked -> {
            if (picked.isFromClient()) {
                UI.getCurrent().navigate("memos", QueryParameters.simple(Map.of("show", picked.getValue())));
            }
        });
        columns();
        add(Lay.head(Texts.t("memos.title"), in, out), Lay.box("k-row wrap k-facets-bar", which), list);
    }

    private void columns() {
        var grid = list.grid();
        grid.addColumn(new ComponentRenderer<>(this::glance))
                .setHeader(Texts.t("memos.memo"))
                .setFlexGrow(2);
        var beside = List.of(
                grid.addColumn(one -> Texts.code("memos.direction", one.direction()))
                        .setHeader(Texts.t("memos.way"))
                        .setWidth("9rem")
                        .setFlexGrow(0),
                grid.addColumn(one ->
                                Texts.t("memos.openOf", one.open(), one.lines().size()))
                        .setHeader(Texts.t("stock.pieces"))
                        .setWidth("8rem")
                        .setFlexGrow(0));
        grid.addColumn(new ComponentRenderer<>(this::due))
                .setHeader(Texts.t("memos.due"))
                .setWidth("10rem")
                .setFlexGrow(0);
        Narrow.follow(grid, phone -> beside.forEach(column -> column.setVisible(!phone)));
    }

    private Component glance(Memo one) {
        return Lay.twoLines(one.partyName(), one.code());
    }

    private Component due(Memo one) {
        String day = day(one, place);
        return one.overdue() ? Lay.tag(Texts.t("memos.overdueSince", day), "warn") : Lay.num(day);
    }

    static String day(Memo memo, Workplace place) {
        return memo.dueOn()
                .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(place.formats().locale()));
    }

    private Page<Memo> read(@Nullable String cursor) {
        String show = which.getValue();
        return memos.find(place.branch().id(), "open".equals(show), "overdue".equals(show), cursor);
    }

    private static EmptyState empty() {
        return new EmptyState("ring", Texts.t("memos.empty.title"), Texts.t("memos.empty.text"));
    }

    private void opened(Memo memo) {
        UI.getCurrent().navigate("memos/" + memo.id());
    }

    private void show(Memo memo) {
        list.beside(new MemoPanel(memos, place, memo, changed -> {
            list.refresh();
            show(changed);
        }));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("show")
                .filter(List.of("open", "overdue", "all")::contains)
                .ifPresent(which::setValue);
        list.refresh();
        list.beside(null);
        String[] parts = event.getLocation().getPath().split("/", -1);
        if (parts.length > 1) {
            show(memos.get(Ids.of(parts[1])));
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.t("memos.title") + " · Karat";
    }
}
