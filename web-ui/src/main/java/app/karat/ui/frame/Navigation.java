package app.karat.ui.frame;

import app.karat.ui.api.shop.Me;
import app.karat.ui.approvals.ApprovalsView;
import app.karat.ui.books.BooksView;
import app.karat.ui.chain.RatesView;
import app.karat.ui.chain.SettingsView;
import app.karat.ui.common.Icon;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Texts;
import app.karat.ui.counter.CounterView;
import app.karat.ui.exchange.OldGoldView;
import app.karat.ui.goods.HoldsView;
import app.karat.ui.goods.LotsView;
import app.karat.ui.goods.MeltLotsView;
import app.karat.ui.goods.MemosView;
import app.karat.ui.goods.PurchasingView;
import app.karat.ui.goods.TransfersView;
import app.karat.ui.imports.ImportView;
import app.karat.ui.money.CashReportsView;
import app.karat.ui.money.TillView;
import app.karat.ui.money.VouchersView;
import app.karat.ui.office.CreditNotesView;
import app.karat.ui.office.CustomersView;
import app.karat.ui.office.DashboardView;
import app.karat.ui.office.ExposureView;
import app.karat.ui.office.SalesView;
import app.karat.ui.office.SalespeopleView;
import app.karat.ui.operator.OperatorView;
import app.karat.ui.plans.LayawaysView;
import app.karat.ui.plans.SchemesView;
import app.karat.ui.repricing.RepricingView;
import app.karat.ui.session.Workplace;
import app.karat.ui.stock.DesignsView;
import app.karat.ui.stock.StockView;
import app.karat.ui.stocktake.StockTakesView;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLink;

/** The way to every screen, by audience; beside each the count that matters. */
class Navigation extends Nav implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private static final int MOST_COUNTED = 100;

    private final Span stockCount = Lay.text("count k-num", "");
    private final Span approvalCount = Lay.text("count k-num", "");
    private final Span salesCount = Lay.text("count k-num", "");

    private Navigation() {
        addClassName("k-nav");
        getElement().setAttribute("aria-label", Texts.t("frame.navigation"));
        Anchor brand = new Anchor("/start", Lay.text("k-brand", "Karat"));
        brand.addClassName("k-home");
        add(brand);
    }

    Navigation(Workplace place, FrameParts parts) {
        this();
        Me me = place.me();
        boolean office = me.leads() || me.is("accountant");
        boolean counter = me.leads() || me.is("sales");
        if (office) {
            add(item(DashboardView.class, "day", "nav.dashboard"));
        }
        counter(counter);
        stock(office, counter);
        office(office, counter);
        chain(me.leads());
        parts.hub().follow(this, place.tenant(), event -> {
            if (!event.is("rates") && !event.is("import")) {
                count(place, parts);
            }
        });
        addAttachListener(attached -> count(place, parts));
    }

    /** On a phone and on a low screen the list of screens scrolls: the present one is brought into sight. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        getElement()
                .executeJs(
                        "const here = this.querySelector('.active'); if (here) here.scrollIntoView({block: 'nearest', inline: 'center'})");
    }

    private void counter(boolean sells) {
        if (sells) {
            add(item(CounterView.class, "counter", "nav.counter"));
            add(item(OldGoldView.class, "coin", "nav.oldgold"));
        }
        add(item(TillView.class, "coin", "nav.till"));
        add(item(VouchersView.class, "percent", "nav.vouchers"));
        add(item(LayawaysView.class, "ring", "nav.layaways"));
        add(item(SchemesView.class, "coin", "nav.schemes"));
        add(item(CustomersView.class, "people", "nav.customers"));
    }

    private void stock(boolean office, boolean sells) {
        section("nav.ofStock");
        add(item(StockView.class, "ring", "nav.stock", stockCount));
        if (office || sells) {
            add(item(DesignsView.class, "ring", "nav.designs"));
            add(item(LotsView.class, "coin", "nav.lots"));
            add(item(TransfersView.class, "rates", "nav.transfers"));
            add(item(MemosView.class, "out", "nav.memos"));
            add(item(StockTakesView.class, "scan", "nav.stocktake"));
            add(item(HoldsView.class, "coin", "nav.holds"));
            add(item(MeltLotsView.class, "coin", "nav.melt"));
        }
        if (office) {
            add(item(PurchasingView.class, "coin", "nav.purchasing"));
        }
    }

    private void office(boolean office, boolean sells) {
        section("nav.ofOffice");
        add(item(SalesView.class, "paper", "nav.sales", salesCount));
        add(item(CreditNotesView.class, "left", "nav.returns"));
        if (sells) {
            add(item(ApprovalsView.class, "bell", "nav.approvals", approvalCount));
        }
        if (office) {
            add(item(SalespeopleView.class, "people", "nav.salespeople"));
            add(item(ExposureView.class, "rates", "nav.exposure"));
            add(item(BooksView.class, "check", "nav.books"));
            add(item(CashReportsView.class, "paper", "nav.cashReports"));
        }
    }

    private void chain(boolean leads) {
        section("nav.ofShop");
        add(item(RatesView.class, "rates", "nav.rates"));
        if (leads) {
            add(item(RepricingView.class, "percent", "nav.repricing"));
            add(item(ImportView.class, "paper", "nav.import"));
            add(item(SettingsView.class, "shop", "nav.settings"));
        }
    }

    private void section(String title) {
        add(Lay.text("k-nav-rule", ""), Lay.text("k-nav-section k-small k-soft", Texts.t(title)));
    }

    static Navigation ofOperators() {
        Navigation nav = new Navigation();
        nav.add(item(OperatorView.class, "chains", "nav.chains"));
        return nav;
    }

    private void count(Workplace place, FrameParts parts) {
        UI ui = getUI().orElse(null);
        if (ui == null) {
            return;
        }
        parts.background().load(ui, () -> parts.pieces().find(null, "IN_STOCK", null, null, null, 1), page -> {
            if (page.totals() != null) {
                stockCount.setText(place.formats().count(page.totals().pieces()));
            }
        });
        if (place.me().leads()) {
            parts.background().load(ui, () -> parts.approvals().find(null, true, null, MOST_COUNTED), open -> {
                int waiting = open.items().size();
                approvalCount.setText(waiting == 0 ? "" : place.formats().count(waiting));
                approvalCount.setTitle(Texts.t("nav.approvalsWaiting"));
            });
        }
        if (place.me().leads() || place.me().is("accountant")) {
            parts.background().load(ui, () -> parts.chain().dashboard(null), day -> {
                if (day.today() != null) {
                    salesCount.setText(place.formats().count(day.today().sales()));
                    salesCount.setTitle(Texts.t("nav.salesToday"));
                }
            });
        }
    }

    private static RouterLink item(Class<? extends Component> view, String icon, String text, Component... beside) {
        RouterLink link = new RouterLink();
        link.setRoute(view);
        link.addClassName("k-nav-item");
        link.setHighlightCondition(
                (one, event) -> ("/" + event.getLocation().getPath() + "/").startsWith("/" + one.getHref() + "/"));
        link.setHighlightAction((one, on) -> {
            one.getElement().setAttribute("aria-current", on ? "page" : "false");
            one.getElement().getClassList().set("active", on);
        });
        link.add(new Icon(icon), Lay.text("words", Texts.t(text)));
        link.add(beside);
        return link;
    }
}
