package app.karat.ui.office;

import app.karat.ui.api.shop.ChainApi;
import app.karat.ui.api.shop.Dashboard;
import app.karat.ui.api.shop.RatesApi;
import app.karat.ui.common.Formats;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Texts;
import app.karat.ui.frame.Frame;
import app.karat.ui.live.Hub;
import app.karat.ui.live.LiveEvent;
import app.karat.ui.live.RateBoards;
import app.karat.ui.session.Background;
import app.karat.ui.session.Workplace;
import app.karat.ui.session.Workplaces;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The day: against the same weekday, the sales as they come, the gold price, what needs attention, the stock's worth. */
@Route(value = "dashboard", layout = Frame.class)
@RolesAllowed({"OWNER", "MANAGER", "ACCOUNTANT"})
public class DashboardView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient ChainApi chain;
    private final transient Workplace place;
    private final transient Background background;
    private final transient RateBoards boards;
    private final DayFigures figures;
    private final SalesFeed feed;
    private final GoldChart chart;
    private final NeedsMe needs;
    private final Div stock = Lay.card(new H2(Texts.t("day.stock")), Lay.box("k-skeleton"));

    public DashboardView(
            ChainApi chain, RatesApi rates, RateBoards boards, Workplaces workplaces, Hub hub, Background background) {
        this.chain = chain;
        this.boards = boards;
        this.background = background;
        this.place = workplaces.current();
        this.figures = new DayFigures(place.formats());
        this.feed = new SalesFeed(place);
        this.chart = new GoldChart(rates, place.formats(), background);
        this.needs = new NeedsMe(place.formats());
        addClassName("k-day");
        Div beside = Lay.box("k-stack wide", needs, stock);
        add(Lay.head(greeting()), figures, Lay.box("k-day-grid", chart, feed, beside));
        hub.follow(this, place.tenant(), this::happened);
        addAttachListener(attached -> {
            look();
            rates();
        });
    }

    private String greeting() {
        int hour = Instant.now().atZone(place.formats().zone()).getHour();
        String key = hour < 12 ? "day.morning" : hour < 17 ? "day.afternoon" : "day.evening";
        String name = place.me().userName().strip();
        int space = name.indexOf(' ');
        return Texts.t(key, space > 0 ? name.substring(0, space) : name);
    }

    private void happened(LiveEvent event) {
        if (event.is("rates")) {
            rates();
        } else if (event.is("sale") || event.is("stock") || event.isReset()) {
            look();
        }
    }

    private void look() {
        getUI().ifPresent(ui -> background.load(ui, () -> chain.dashboard(null), day -> {
            figures.show(day);
            feed.show(Objects.requireNonNullElse(day.lastSales(), List.of()));
            needs.show(day);
            worth(day.stock());
        }));
    }

    private void rates() {
        getUI().ifPresent(ui ->
                background.load(ui, () -> boards.board(place.branch().id()), board -> {
                    needs.show(board);
                    chart.tick();
                }));
    }

    private void worth(Dashboard.@Nullable Stock worth) {
        stock.removeAll();
        stock.add(new H2(Texts.t("day.stock")));
        if (worth == null || worth.pieces() == 0) {
            Anchor first = new Anchor("stock/new", Texts.t("stock.add"));
            first.addClassName("k-primary");
            stock.add(Lay.stack(Lay.text("k-soft", Texts.t("day.noStock")), first));
            return;
        }
        Formats formats = place.formats();
        Div facts = Lay.box("k-facts", Lay.fact(Texts.t("stock.pieces"), Lay.num(formats.count(worth.pieces()))));
        for (Dashboard.Fine fine : Objects.requireNonNullElse(worth.fineGrams(), List.<Dashboard.Fine>of())) {
            facts.add(Lay.fact(
                    Texts.t("day.fine", Texts.code("metal", fine.metal())), Lay.num(formats.grams(fine.grams()))));
        }
        String value = worth.value() == null ? "–" : formats.moneyShort(worth.value());
        Div sum = Lay.box(
                "k-stack tight", Lay.text("k-big k-num", value), Lay.text("k-small k-soft", Texts.t("day.stockAt")));
        stock.add(Lay.stack(sum, facts));
    }

    @Override
    public String getPageTitle() {
        return Texts.t("nav.dashboard") + " · Karat";
    }
}
