package app.karat.ui.frame;

import app.karat.ui.api.shop.Me;
import app.karat.ui.chain.RatesView;
import app.karat.ui.chain.SettingsView;
import app.karat.ui.common.Icon;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Texts;
import app.karat.ui.counter.CounterView;
import app.karat.ui.exchange.OldGoldView;
import app.karat.ui.money.TillView;
import app.karat.ui.money.VouchersView;
import app.karat.ui.office.CreditNotesView;
import app.karat.ui.office.CustomersView;
import app.karat.ui.office.DashboardView;
import app.karat.ui.office.SalesView;
import app.karat.ui.operator.OperatorView;
import app.karat.ui.session.Workplace;
import app.karat.ui.stock.StockView;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;

/** The way to every screen, by audience; beside each the count that matters. */
class Navigation extends Nav {

    private static final long serialVersionUID = 1L;

    private final Span stockCount = Lay.text("count k-num", "");
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
        if (office) {
            add(item(DashboardView.class, "day", "nav.dashboard"));
        }
        if (me.leads() || me.is("sales")) {
            add(item(CounterView.class, "counter", "nav.counter"));
            add(item(OldGoldView.class, "coin", "nav.oldgold"));
        }
        add(item(TillView.class, "coin", "nav.till"));
        add(item(VouchersView.class, "percent", "nav.vouchers"));
        add(item(StockView.class, "ring", "nav.stock", stockCount));
        add(item(CustomersView.class, "people", "nav.customers"));
        add(item(SalesView.class, "paper", "nav.sales", salesCount));
        add(item(CreditNotesView.class, "left", "nav.returns"));
        add(Lay.text("k-nav-rule", ""));
        add(item(RatesView.class, "rates", "nav.rates"));
        if (me.leads()) {
            add(item(SettingsView.class, "shop", "nav.settings"));
        }
        parts.hub().follow(this, place.tenant(), event -> {
            if (!event.is("rates")) {
                count(place, parts);
            }
        });
        addAttachListener(attached -> count(place, parts));
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
