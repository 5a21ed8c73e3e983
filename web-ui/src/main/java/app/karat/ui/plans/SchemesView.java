package app.karat.ui.plans;

import app.karat.ui.api.shop.Customer;
import app.karat.ui.api.shop.CustomersApi;
import app.karat.ui.api.shop.MoneyDeskApi;
import app.karat.ui.api.shop.Page;
import app.karat.ui.api.shop.Scheme;
import app.karat.ui.api.shop.SchemesApi;
import app.karat.ui.api.shop.VouchersApi;
import app.karat.ui.common.Cursored;
import app.karat.ui.common.EmptyState;
import app.karat.ui.common.Fields;
import app.karat.ui.common.Formats;
import app.karat.ui.common.Icon;
import app.karat.ui.common.Ids;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Narrow;
import app.karat.ui.common.Notices;
import app.karat.ui.common.Texts;
import app.karat.ui.frame.Frame;
import app.karat.ui.session.Workplace;
import app.karat.ui.session.Workplaces;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.UUID;

/** Members of savings schemes, what is owed to them, and joining. */
@Route(value = "schemes/:scheme?", layout = Frame.class)
@PermitAll
public class SchemesView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient SchemesApi schemes;
    private final transient CustomersApi customers;
    private final transient MoneyDeskApi desk;
    private final transient VouchersApi vouchers;
    private final transient Workplace place;
    private final Grid<Scheme> grid = new Grid<>();
    private final Div owed = Lay.box("k-facts");
    private final Div body = Lay.box("k-list-body");

    public SchemesView(
            SchemesApi schemes,
            CustomersApi customers,
            MoneyDeskApi desk,
            VouchersApi vouchers,
            Workplaces workplaces) {
        this.schemes = schemes;
        this.customers = customers;
        this.desk = desk;
        this.vouchers = vouchers;
        this.place = workplaces.current();
        addClassName("k-list");
        Button join = new Button(Texts.t("scheme.join"), new Icon("plus"), click -> join());
        join.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        join.setVisible(place.me().leads() || place.me().is("sales"));
        Button offer = new Button(Texts.t("scheme.newPlan"), click -> offer());
        offer.setVisible(place.me().leads());
        columns(place.formats());
        body.add(grid);
        add(Lay.head(Texts.t("scheme.title"), offer, join), owed, body);
    }

    private void columns(Formats formats) {
        grid.addClassName("k-grid");
        grid.addComponentColumn(
                        each -> Lay.twoLines(each.customerName(), each.plan().name()))
                .setHeader(Texts.t("counter.customer"))
                .setFlexGrow(1);
        var count = grid.addColumn(
                        each -> each.instalments().size() + " / " + each.plan().months())
                .setHeader(Texts.t("scheme.instalments"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("8rem")
                .setFlexGrow(0);
        grid.addColumn(each -> formats.money(each.paid()))
                .setHeader(Texts.t("scheme.paid"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("9rem")
                .setFlexGrow(0);
        Narrow.follow(grid, phone -> count.setVisible(!phone));
        grid.addSelectionListener(picked -> {
            if (picked.isFromClient()) {
                picked.getFirstSelectedItem().ifPresent(each -> UI.getCurrent().navigate("schemes/" + each.id()));
            }
        });
    }

    private void offer() {
        Fields fields = new Fields();
        UUID id = UUID.randomUUID();
        PlanFields plan = new PlanFields(place.formats(), fields);
        Runnable keep = () -> Notices.done(
                Texts.t("scheme.planKept", schemes.offer(id, plan.plan()).name()));
        new Ask(Texts.t("scheme.newPlan"), Texts.t("save"), fields, keep, plan).open();
    }

    private void join() {
        Fields fields = new Fields();
        UUID id = UUID.randomUUID();
        ComboBox<Customer> customer = fields.bind("customerId", new ComboBox<>(Texts.t("counter.customer")));
        customer.setItemLabelGenerator(Customer::name);
        customer.setWidthFull();
        customer.setItems(query -> {
            String typed = query.getFilter().orElse("").strip();
            return customers.find(typed.isEmpty() ? null : typed, null).items().stream()
                    .skip(query.getOffset())
                    .limit(query.getLimit());
        });
        Select<Scheme.Plan> plan = fields.bind("planId", new Select<>());
        plan.setLabel(Texts.t("scheme.plan"));
        plan.setItems(schemes.plans());
        plan.setItemLabelGenerator(Scheme.Plan::name);
        plan.setWidthFull();
        new Ask(
                        Texts.t("scheme.join"),
                        Texts.t("scheme.joinNow"),
                        fields,
                        () -> {
                            Scheme.Plan chosen = plan.getValue();
                            Customer who = customer.getValue();
                            Scheme joined = schemes.enrol(
                                    id,
                                    new Scheme.Joining(
                                            chosen == null ? null : chosen.id(),
                                            place.branch().id(),
                                            who == null ? null : who.id()));
                            UI.getCurrent().navigate("schemes/" + joined.id());
                        },
                        customer,
                        plan)
                .open();
    }

    private void refresh() {
        Page<Scheme> first = schemes.find(null);
        boolean none = first.items().isEmpty();
        grid.setVisible(!none);
        owed.removeAll();
        if (place.me().leads() || place.me().is("accountant")) {
            Scheme.Liability all = schemes.liability();
            owed.add(
                    Lay.fact(Texts.t("scheme.members"), Lay.num(place.formats().count(all.members()))),
                    Lay.fact(
                            Texts.t("scheme.owedMoney"), Lay.num(place.formats().money(all.money()))),
                    Lay.fact(Texts.t("scheme.owedGold"), Lay.num(place.formats().grams(all.fineGrams()))));
        }
        body.getChildren().filter(EmptyState.class::isInstance).forEach(Component::removeFromParent);
        if (none) {
            body.addComponentAsFirst(
                    new EmptyState("coin", Texts.t("scheme.empty.title"), Texts.t("scheme.empty.text")));
            return;
        }
        Cursored<Scheme> list = new Cursored<>(cursor -> {
            Page<Scheme> page = cursor == null ? first : schemes.find(cursor);
            return new Cursored.Chunk<>(page.items(), page.next());
        });
        grid.setItems(query -> list.from(query.getOffset(), query.getLimit()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
        body.getChildren().filter(SchemePanel.class::isInstance).forEach(Component::removeFromParent);
        event.getRouteParameters()
                .get("scheme")
                .ifPresent(id -> body.add(new SchemePanel(schemes, desk, vouchers, place, Ids.of(id), this::refresh)));
    }

    @Override
    public String getPageTitle() {
        return Texts.t("scheme.title") + " · Karat";
    }
}
