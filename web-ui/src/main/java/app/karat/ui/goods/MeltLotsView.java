package app.karat.ui.goods;

import app.karat.ui.api.shop.MeltLot;
import app.karat.ui.api.shop.MeltLotsApi;
import app.karat.ui.api.shop.OldGoldApi;
import app.karat.ui.api.shop.Page;
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
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lots of old metal on their way through the refiner, and how good the assays were. */
@Route(value = "melt-lots/:lot?", layout = Frame.class)
@RolesAllowed({"OWNER", "MANAGER", "SALES", "ACCOUNTANT"})
public class MeltLotsView extends Div implements HasDynamicTitle, AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final transient MeltLotsApi lots;
    private final transient Workplace place;
    private final Listing<MeltLot> list;
    private final VarianceCard variance;

    public MeltLotsView(MeltLotsApi lots, OldGoldApi gold, Workplaces workplaces) {
        this.lots = lots;
        this.place = workplaces.current();
        this.list = new Listing<>("melt-lots", MeltLot::id, this::read, MeltLotsView::empty);
        this.variance = new VarianceCard(lots, place);
        addClassName("k-list");
        Button add = new Button(
                Texts.t("melt.add"),
                new Icon("plus"),
                click -> new MeltDialog(
                                lots, gold, place, made -> UI.getCurrent().navigate("melt-lots/" + made.id()))
                        .open());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add.setVisible(place.me().leads());
        columns();
        add(Lay.head(Texts.t("melt.title"), add), list, variance);
    }

    private void columns() {
        var grid = list.grid();
        grid.addColumn(new ComponentRenderer<>(one -> Lay.twoLines(
                        one.refiner(),
                        Texts.t(
                                "melt.items",
                                one.items(),
                                Texts.code("metal", one.metal()),
                                place.formats().date(one.at())))))
                .setHeader(Texts.t("melt.refiner"))
                .setFlexGrow(2);
        var beside = List.of(
                grid.addColumn(one -> place.formats().grams(one.expectedFineGrams()))
                        .setHeader(Texts.t("melt.expected"))
                        .setTextAlign(ColumnTextAlign.END),
                grid.addColumn(one -> one.result() == null
                                ? "–"
                                : place.formats().grams(one.result().fineGrams()))
                        .setHeader(Texts.t("melt.received"))
                        .setTextAlign(ColumnTextAlign.END));
        grid.addColumn(new ComponentRenderer<>(
                        one -> Panels.state("melt.status", one.status(), !"RECEIVED".equals(one.status()))))
                .setHeader(Texts.t("melt.status"))
                .setWidth("9rem")
                .setFlexGrow(0);
        Narrow.follow(grid, phone -> beside.forEach(column -> column.setVisible(!phone)));
    }

    private Page<MeltLot> read(@Nullable String cursor) {
        return lots.find(place.branch().id(), cursor);
    }

    private static EmptyState empty() {
        return new EmptyState("coin", Texts.t("melt.empty.title"), Texts.t("melt.empty.text"));
    }

    private void show(MeltLot lot) {
        list.beside(MeltPanel.of(lots, place, lot, changed -> {
            list.refresh();
            variance.refresh();
            show(changed);
        }));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        list.refresh();
        variance.refresh();
        list.beside(null);
        String[] parts = event.getLocation().getPath().split("/", -1);
        if (parts.length > 1) {
            show(lots.get(Ids.of(parts[1])));
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.t("melt.title") + " · Karat";
    }
}
