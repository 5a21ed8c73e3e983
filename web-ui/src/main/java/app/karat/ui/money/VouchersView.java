package app.karat.ui.money;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.api.shop.MoneyDeskApi;
import app.karat.ui.api.shop.Page;
import app.karat.ui.api.shop.Voucher;
import app.karat.ui.api.shop.VouchersApi;
import app.karat.ui.common.Cursored;
import app.karat.ui.common.EmptyState;
import app.karat.ui.common.Formats;
import app.karat.ui.common.Icon;
import app.karat.ui.common.Ids;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Narrow;
import app.karat.ui.common.Texts;
import app.karat.ui.frame.Frame;
import app.karat.ui.session.Workplace;
import app.karat.ui.session.Workplaces;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** Gift cards, credits and advances: looked up by code, sold, made void. */
@Route(value = "vouchers/:voucher?", layout = Frame.class)
@PermitAll
public class VouchersView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient VouchersApi vouchers;
    private final transient MoneyDeskApi desk;
    private final transient Workplace place;
    private final Grid<Voucher> grid = new Grid<>();
    private final TextField code = new TextField();
    private final Div body = Lay.box("k-list-body");

    public VouchersView(VouchersApi vouchers, MoneyDeskApi desk, Workplaces workplaces) {
        this.vouchers = vouchers;
        this.desk = desk;
        this.place = workplaces.current();
        addClassName("k-list");
        Button sell = new Button(
                Texts.t("vouchers.sell"),
                new Icon("plus"),
                click -> new GiftCardDialog(
                                vouchers, desk, place, sold -> UI.getCurrent().navigate("vouchers/" + sold.id()))
                        .open());
        sell.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        sell.setVisible(place.me().leads() || place.me().is("sales"));
        code.setPlaceholder(Texts.t("vouchers.code"));
        code.setAriaLabel(Texts.t("vouchers.code"));
        code.setPrefixComponent(new Icon("search"));
        code.setClearButtonVisible(true);
        code.setWidthFull();
        code.addKeyPressListener(Key.ENTER, pressed -> look());
        columns(place.formats());
        body.add(grid);
        add(Lay.head(Texts.t("vouchers.title"), sell), code, body);
    }

    private void columns(Formats formats) {
        grid.addClassName("k-grid");
        grid.addColumn(Voucher::code)
                .setHeader(Texts.t("vouchers.codeColumn"))
                .setWidth("10.5rem")
                .setFlexGrow(1);
        var kind = grid.addColumn(each -> Texts.code("voucher", each.kind()))
                .setHeader(Texts.t("vouchers.kind"))
                .setFlexGrow(1);
        grid.addColumn(each -> formats.money(each.balance()))
                .setHeader(Texts.t("vouchers.balance"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("9rem")
                .setFlexGrow(0);
        var status = grid.addColumn(each -> Texts.code("voucher", each.status()))
                .setHeader(Texts.t("vouchers.status"))
                .setWidth("7rem")
                .setFlexGrow(0);
        Narrow.follow(grid, phone -> List.of(kind, status).forEach(column -> column.setVisible(!phone)));
        grid.addSelectionListener(picked -> {
            if (picked.isFromClient()) {
                picked.getFirstSelectedItem().ifPresent(each -> UI.getCurrent().navigate("vouchers/" + each.id()));
            }
        });
    }

    /** A typed or scanned code opens its voucher. */
    private void look() {
        try {
            Voucher found = vouchers.byCode(code.getValue().strip());
            code.clear();
            code.setInvalid(false);
            UI.getCurrent().navigate("vouchers/" + found.id());
        } catch (ApiProblem refusal) {
            code.setErrorMessage(refusal.first());
            code.setInvalid(true);
        }
    }

    private void refresh() {
        Page<Voucher> first = vouchers.find(null, null);
        boolean none = first.items().isEmpty();
        grid.setVisible(!none);
        body.getChildren().filter(EmptyState.class::isInstance).forEach(Component::removeFromParent);
        if (none) {
            body.addComponentAsFirst(
                    new EmptyState("paper", Texts.t("vouchers.empty.title"), Texts.t("vouchers.empty.text")));
            return;
        }
        Cursored<Voucher> list = new Cursored<>(cursor -> {
            Page<Voucher> page = cursor == null ? first : vouchers.find(null, cursor);
            return new Cursored.Chunk<>(page.items(), page.next());
        });
        grid.setItems(query -> list.from(query.getOffset(), query.getLimit()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
        body.getChildren().filter(VoucherPanel.class::isInstance).forEach(Component::removeFromParent);
        event.getRouteParameters()
                .get("voucher")
                .ifPresent(id -> body.add(new VoucherPanel(vouchers, desk, place, Ids.of(id), this::refresh)));
    }

    @Override
    public String getPageTitle() {
        return Texts.t("vouchers.title") + " · Karat";
    }
}
