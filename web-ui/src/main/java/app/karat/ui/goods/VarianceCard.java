package app.karat.ui.goods;

import app.karat.ui.api.shop.MeltLot;
import app.karat.ui.api.shop.MeltLotsApi;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;

/** What each tester promised and what their share of the lots gave. */
class VarianceCard extends Div {

    private static final long serialVersionUID = 1L;

    private final transient MeltLotsApi lots;
    private final transient Workplace place;

    VarianceCard(MeltLotsApi lots, Workplace place) {
        this.lots = lots;
        this.place = place;
        addClassNames("k-card", "k-stack");
    }

    void refresh() {
        removeAll();
        List<MeltLot.Variance> rows = lots.variance(null);
        setVisible(!rows.isEmpty());
        add(new H2(Texts.t("melt.variance")), Lay.text("k-small k-soft", Texts.t("melt.variance.text")));
        rows.forEach(row -> add(Panels.row(
                row.tester() + " · " + Texts.code("metal", row.metal()) + " · " + branch(row),
                Texts.t(
                        "melt.promised",
                        row.items(),
                        place.formats().grams(row.promised()),
                        place.formats().grams(row.received())),
                Lay.num(place.formats().change(row.percent())))));
    }

    private String branch(MeltLot.Variance row) {
        return place.me().branches().stream()
                .filter(one -> one.id().equals(row.branchId()))
                .map(one -> one.name())
                .findFirst()
                .orElse("");
    }
}
