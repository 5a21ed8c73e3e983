package app.karat.ui.goods;

import app.karat.ui.api.shop.LotsApi;
import app.karat.ui.api.shop.Page;
import app.karat.ui.api.shop.PiecesApi;
import app.karat.ui.api.shop.Transfer;
import app.karat.ui.api.shop.TransfersApi;
import app.karat.ui.common.EmptyState;
import app.karat.ui.common.Icon;
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
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Transfers from and to this branch; the code of a delivery note leads to its transfer. */
@Route(value = "transfers/:transfer?", layout = Frame.class)
@RolesAllowed({"OWNER", "MANAGER", "SALES", "ACCOUNTANT"})
public class TransfersView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient TransfersApi transfers;
    private final transient Workplace place;
    private final Listing<Transfer> list;

    public TransfersView(
            TransfersApi transfers, PiecesApi pieces, LotsApi lots, Keeping keeping, Workplaces workplaces, Hub hub) {
        this.transfers = transfers;
        this.place = workplaces.current();
        this.list = new Listing<>("transfers", Transfer::id, this::read, TransfersView::empty);
        addClassName("k-list");
        Button find = new Button(
                Texts.t("elsewhere.open"), new Icon("search"), click -> keeping.lookElsewhere(place, "", null));
        Button send = new Button(
                Texts.t("transfers.send"),
                new Icon("plus"),
                click -> new SendDialog(transfers, pieces, lots, place, this::opened).open());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        boolean acts = place.me().leads() || place.me().is("sales");
        send.setVisible(acts && place.me().branches().size() > 1);
        find.setVisible(acts);
        columns();
        add(Lay.head(Texts.t("transfers.title"), find, send), list);
        list.refresh();
        hub.follow(this, place.tenant(), event -> {
            if (event.is("stock") || event.isReset()) {
                list.refresh();
            }
        });
    }

    private void columns() {
        var grid = list.grid();
        grid.addColumn(new ComponentRenderer<>(this::glance))
                .setHeader(Texts.t("transfers.transfer"))
                .setFlexGrow(2);
        grid.addColumn(new ComponentRenderer<>(one -> Panels.state("transfer", one.status(), isOpen(one))))
                .setHeader(Texts.t("goods.state"))
                .setWidth("10rem")
                .setFlexGrow(0);
        var beside = List.of(
                grid.addColumn(one -> place.formats().count(one.lines().size()))
                        .setHeader(Texts.t("stock.pieces"))
                        .setWidth("6rem")
                        .setFlexGrow(0),
                grid.addColumn(one -> place.formats().dateTime(one.createdAt()))
                        .setHeader(Texts.t("goods.since"))
                        .setWidth("13rem")
                        .setFlexGrow(0));
        Narrow.follow(grid, phone -> beside.forEach(column -> column.setVisible(!phone)));
    }

    private Component glance(Transfer one) {
        return Lay.twoLines(one.code(), Texts.t("transfers.way", one.fromName(), one.toName()));
    }

    private static boolean isOpen(Transfer one) {
        return !List.of("RECEIVED", "LOST", "CANCELLED").contains(one.status());
    }

    private Page<Transfer> read(@Nullable String cursor) {
        return transfers.find(place.branch().id(), null, cursor);
    }

    private static EmptyState empty() {
        return new EmptyState("chain", Texts.t("transfers.empty.title"), Texts.t("transfers.empty.text"));
    }

    private void opened(Transfer transfer) {
        list.refresh();
        UI.getCurrent().navigate("transfers/" + transfer.id());
    }

    private void show(Transfer transfer) {
        list.beside(new TransferPanel(transfers, place, transfer, changed -> {
            list.refresh();
            show(changed);
        }));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.beside(null);
        event.getRouteParameters().get("transfer").ifPresent(id -> show(transfers.get(Ids.of(id))));
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("code")
                .ifPresent(code -> transfers.find(null, code, null).items().forEach(this::show));
    }

    @Override
    public String getPageTitle() {
        return Texts.t("transfers.title") + " · Karat";
    }
}
