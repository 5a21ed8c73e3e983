package app.karat.ui.goods;

import app.karat.ui.api.shop.Lot;
import app.karat.ui.api.shop.LotsApi;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.H3;
import java.util.function.Consumer;

/** One lot: what is left, what it costs, what can be done with it, and every movement. */
final class LotPanel {

    private LotPanel() {}

    static Aside of(LotsApi lots, Workplace place, Lot lot, Consumer<Lot> changed) {
        Aside panel = Panels.panel(
                "lots", lot.name(), Texts.t("lots.coded", lot.code(), Texts.code("lots.kind", lot.kind())));
        panel.add(Lay.text("k-total k-num", LotWords.left(lot, place.formats())));
        panel.add(Lay.fact(Texts.t("lots.price"), Lay.num(LotWords.price(lot, place.formats()))));
        if (lot.metal() != null) {
            panel.add(Lay.fact(Texts.t("lots.metal"), Lay.num(Texts.code("metal", lot.metal()) + " " + lot.purity())));
        }
        if (lot.cost() != null && !lot.isService()) {
            panel.add(Lay.fact(Texts.t("lots.costLeft"), Lay.num(place.formats().money(lot.cost()))));
        }
        if (place.me().leads()) {
            panel.add(acts(lots, place, lot, changed));
        }
        if (!lot.isService()) {
            panel.add(new H3(Texts.t("lots.entries")));
            lots.entries(lot.id()).forEach(entry -> panel.add(row(entry, lot, place)));
        }
        return panel;
    }

    private static Acts acts(LotsApi lots, Workplace place, Lot lot, Consumer<Lot> changed) {
        Acts acts = new Acts();
        if (!lot.isService()) {
            acts.offer(
                    Texts.t("lots.receive"),
                    true,
                    () -> dialog(lots, place, lot, changed).receive());
            acts.offer(
                    Texts.t("lots.adjust"),
                    false,
                    () -> dialog(lots, place, lot, changed).adjust());
        }
        if (lot.isParcel()) {
            acts.offer(
                    Texts.t("lots.split"),
                    false,
                    () -> dialog(lots, place, lot, changed).split());
        }
        acts.offer(Texts.t("lots.edit"), false, () -> new LotDialog(lots, place, lot, changed).open());
        return acts;
    }

    private static LotMovementDialog dialog(LotsApi lots, Workplace place, Lot lot, Consumer<Lot> changed) {
        return new LotMovementDialog(lots, place, lot, changed);
    }

    private static com.vaadin.flow.component.Component row(Lot.Entry entry, Lot lot, Workplace place) {
        String when = place.formats().dateTime(entry.at()) + " · " + entry.byName();
        String why = entry.reason() == null ? "" : ": " + entry.reason();
        return Panels.row(
                Texts.code("lots.entry", entry.kind()) + why,
                when,
                Lay.num(LotWords.moved(entry, lot, place.formats())));
    }
}
