package app.karat.ui.goods;

import app.karat.ui.api.shop.Lot;
import app.karat.ui.api.shop.LotsApi;
import app.karat.ui.api.shop.Page;
import app.karat.ui.api.shop.PieceThingsApi;
import app.karat.ui.common.EmptyState;
import app.karat.ui.common.Icon;
import app.karat.ui.common.Ids;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Narrow;
import app.karat.ui.common.Papers;
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
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that is counted or weighed out: coins, boxes, chain, parcels of stones, and services. */
@Route(value = "lots/:lot?", layout = Frame.class)
@RolesAllowed({"OWNER", "MANAGER", "SALES", "ACCOUNTANT"})
public class LotsView extends Div implements HasDynamicTitle, AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final transient LotsApi lots;
    private final transient Workplace place;
    private final Listing<Lot> list;
    private final TextField search = new TextField();

    public LotsView(LotsApi lots, PieceThingsApi things, Workplaces workplaces) {
        this.lots = lots;
        this.place = workplaces.current();
        this.list = new Listing<>("lots", Lot::id, this::read, LotsView::empty);
        addClassName("k-list");
        Button add = new Button(
                Texts.t("lots.add"), new Icon("plus"), click -> new LotDialog(lots, place, null, this::opened).open());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add.setVisible(place.me().leads());
        search.setPlaceholder(Texts.t("lots.search"));
        search.setAriaLabel(Texts.t("lots.search"));
        search.setPrefixComponent(new Icon("search"));
        search.setClearButtonVisible(true);
        search.setWidthFull();
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(typed -> list.refresh());
        columns();
        add(Lay.head(Texts.t("lots.title"), export(things), add), search, list);
    }

    private Anchor export(PieceThingsApi things) {
        Anchor csv = Papers.file(
                "CSV",
                "lots.csv",
                "text/csv",
                () -> things.export("lots.csv", null, null, place.branch().id(), null, null, null, null));
        csv.setVisible(place.me().leads() || place.me().is("accountant"));
        return csv;
    }

    private void columns() {
        var grid = list.grid();
        grid.addColumn(new ComponentRenderer<>(one -> Lay.twoLines(one.name(), one.code())))
                .setHeader(Texts.t("lots.name"))
                .setFlexGrow(2);
        var beside = List.of(
                grid.addColumn(one -> Texts.code("lots.kind", one.kind()))
                        .setHeader(Texts.t("lots.kind"))
                        .setWidth("9rem")
                        .setFlexGrow(0),
                grid.addColumn(one -> LotWords.price(one, place.formats()))
                        .setHeader(Texts.t("lots.price"))
                        .setTextAlign(ColumnTextAlign.END)
                        .setWidth("12rem")
                        .setFlexGrow(0));
        grid.addColumn(one -> LotWords.left(one, place.formats()))
                .setHeader(Texts.t("lots.left"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("13rem")
                .setFlexGrow(0);
        Narrow.follow(grid, phone -> beside.forEach(column -> column.setVisible(!phone)));
    }

    private Page<Lot> read(@Nullable String cursor) {
        String typed = search.getValue().isBlank() ? null : search.getValue().strip();
        return lots.find(place.branch().id(), null, typed, cursor);
    }

    private static EmptyState empty() {
        return new EmptyState("stones", Texts.t("lots.empty.title"), Texts.t("lots.empty.text"));
    }

    private void opened(Lot lot) {
        UI.getCurrent().navigate("lots/" + lot.id());
    }

    private void show(Lot lot) {
        list.beside(LotPanel.of(lots, place, lot, changed -> {
            list.refresh();
            show(changed);
        }));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        list.refresh();
        list.beside(null);
        String[] parts = event.getLocation().getPath().split("/", -1);
        if (parts.length > 1) {
            show(lots.get(Ids.of(parts[1])));
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.t("lots.title") + " · Karat";
    }
}
