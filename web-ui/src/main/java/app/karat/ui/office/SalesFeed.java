package app.karat.ui.office;

import app.karat.ui.api.shop.Dashboard;
import app.karat.ui.common.Formats;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The last sales; a new one slides in on top without disturbing the others. */
class SalesFeed extends Div {

    private static final long serialVersionUID = 1L;

    private static final int MOST = 10;

    private final transient Workplace place;
    private final Map<UUID, Component> shown = new LinkedHashMap<>();
    private final Div list = new Div();

    SalesFeed(Workplace place) {
        this.place = place;
        addClassNames("k-card", "k-feed");
        list.getElement().setAttribute("role", "log");
        list.getElement().setAttribute("aria-label", Texts.t("day.feed"));
        add(new H2(Texts.t("day.feed")), list);
        list.add(Lay.box("k-skeleton"));
    }

    void show(List<Dashboard.SaleLine> sales) {
        if (sales.isEmpty()) {
            list.removeAll();
            shown.clear();
            list.add(Lay.text("k-soft", Texts.t("day.noSales")));
            return;
        }
        boolean first = shown.isEmpty();
        if (first) {
            list.removeAll();
        }
        List<Dashboard.SaleLine> newestFirst = sales.stream().limit(MOST).toList();
        for (Dashboard.SaleLine sale : newestFirst.reversed()) {
            if (!shown.containsKey(sale.id())) {
                Anchor row = row(sale);
                if (!first) {
                    row.addClassName("k-arrive");
                }
                shown.put(sale.id(), row);
                list.addComponentAsFirst(row);
            }
        }
        Set<UUID> keep = newestFirst.stream().map(Dashboard.SaleLine::id).collect(Collectors.toSet());
        shown.entrySet().removeIf(entry -> {
            boolean old = !keep.contains(entry.getKey());
            if (old) {
                list.remove(entry.getValue());
            }
            return old;
        });
    }

    private Anchor row(Dashboard.SaleLine sale) {
        Formats formats = place.formats();
        String where = place.me().branches().stream()
                .filter(branch -> branch.id().equals(sale.branchId())
                        && place.me().branches().size() > 1)
                .map(branch -> branch.name() + " · ")
                .findFirst()
                .orElse("");
        Div words = Lay.box(
                "k-stack tight k-grow",
                Lay.text("k-num", sale.invoiceNumber()),
                Lay.text(
                        "k-small k-soft k-num",
                        where + Texts.t("day.saleLine", formats.count(sale.units()), formats.grams(sale.grams()))));
        Div right = Lay.box(
                "k-stack tight k-right",
                Lay.text("k-num", formats.money(sale.total())),
                Lay.text("k-small k-soft k-num", formats.time(sale.at())));
        Anchor row = new Anchor("sales/" + sale.id(), words, right);
        row.addClassName("k-feed-row");
        return row;
    }
}
