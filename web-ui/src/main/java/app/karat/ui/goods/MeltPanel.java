package app.karat.ui.goods;

import app.karat.ui.api.shop.MeltLot;
import app.karat.ui.api.shop.MeltLotsApi;
import app.karat.ui.api.shop.Money;
import app.karat.ui.common.Fields;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.function.Consumer;

/** One lot: what is in it, what came back, and its next step. */
final class MeltPanel {

    private MeltPanel() {}

    static Aside of(MeltLotsApi lots, Workplace place, MeltLot lot, Consumer<MeltLot> changed) {
        var formats = place.formats();
        Aside panel = Panels.panel(
                "melt-lots",
                lot.refiner(),
                Texts.t("melt.items", lot.items(), Texts.code("metal", lot.metal()), formats.date(lot.at())));
        panel.add(
                Panels.state("melt.status", lot.status(), !"RECEIVED".equals(lot.status())),
                Lay.fact(Texts.t("melt.net"), Lay.num(formats.grams(lot.netGrams()))),
                Lay.fact(Texts.t("melt.expected"), Lay.num(formats.grams(lot.expectedFineGrams()))),
                Lay.fact(Texts.t("melt.cost"), Lay.num(formats.money(lot.cost()))));
        MeltLot.Result result = lot.result();
        if (result != null) {
            panel.add(
                    Lay.fact(Texts.t("melt.received"), Lay.num(formats.grams(result.fineGrams()))),
                    Lay.fact(
                            Texts.t("melt.difference"),
                            Lay.num(formats.grams(result.fineGrams().subtract(lot.expectedFineGrams())))),
                    Lay.fact(Texts.t("melt.fee"), Lay.num(formats.money(result.fee()))));
        }
        if (place.me().leads()) {
            panel.add(acts(lots, place, lot, changed));
        }
        return panel;
    }

    private static Acts acts(MeltLotsApi lots, Workplace place, MeltLot lot, Consumer<MeltLot> changed) {
        Acts acts = new Acts();
        if ("COLLECTED".equals(lot.status())) {
            acts.offer(Texts.t("melt.send"), true, () -> changed.accept(lots.send(lot.id())));
        }
        if ("SENT".equals(lot.status())) {
            acts.offer(Texts.t("melt.result"), true, () -> result(lots, place, lot, changed));
        }
        return acts;
    }

    private static void result(MeltLotsApi lots, Workplace place, MeltLot lot, Consumer<MeltLot> changed) {
        Fields fields = new Fields();
        BigDecimalField grams = fields.bind("grams", new BigDecimalField(Texts.t("melt.grams")));
        grams.setLocale(place.formats().locale());
        grams.setSuffixComponent(new Span("g"));
        IntegerField fineness = fields.bind("fineness", new IntegerField(Texts.t("melt.fineness")));
        BigDecimalField fee = fields.bind("fee", new BigDecimalField(Texts.t("melt.fee")));
        fee.setLocale(place.formats().locale());
        Select<String> paidBy = fields.bind("paidBy", new Select<>());
        paidBy.setLabel(Texts.t("melt.paidBy"));
        paidBy.setItems("BANK", "CARD", "UPI");
        paidBy.setItemLabelGenerator(code -> Texts.code("pay", code));
        paidBy.setValue("BANK");
        Acts.dialog(
                        Texts.t("melt.result"),
                        Texts.t("save"),
                        fields,
                        () -> changed.accept(lots.receive(
                                lot.id(),
                                new MeltLot.Receive(
                                        grams.getValue(),
                                        fineness.getValue(),
                                        fee.getValue() == null
                                                ? null
                                                : new Money(
                                                        fee.getValue(),
                                                        lot.cost().currency()),
                                        paidBy.getValue()))),
                        Lay.box("k-fields", grams, fineness, fee, paidBy))
                .open();
    }
}
