package app.karat.ui.goods;

import app.karat.ui.api.shop.Purchase;
import app.karat.ui.api.shop.PurchasesApi;
import app.karat.ui.common.Formats;
import app.karat.ui.common.Icon;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import java.util.function.Consumer;

/** One order: what was agreed, what has come in at which cost, and the button that takes goods in. */
class OrderPanel extends Aside {

    private static final long serialVersionUID = 1L;

    OrderPanel(PurchasesApi purchases, Workplace place, Purchase order, Consumer<Purchase> changed) {
        addClassNames("k-panel", "k-card");
        Anchor away = new Anchor("purchasing", new Icon("close"));
        away.addClassName("k-panel-close");
        away.getElement().setAttribute("aria-label", Texts.t("close"));
        Anchor supplier = new Anchor(
                "suppliers/" + order.supplierId(),
                purchases.supplier(order.supplierId()).name());
        add(
                away,
                Lay.box("k-stack tight", new H2(order.code()), supplier),
                Lay.row(Panels.state("purchase", order.status(), order.isOpen())),
                lines(order, place.formats()));
        if (order.note() != null) {
            add(Lay.text("k-soft", order.note()));
        }
        if (order.isOpen() && place.me().leads()) {
            Acts acts = new Acts();
            acts.offer(
                    Texts.t("purchasing.receive"),
                    true,
                    () -> new ReceiveDialog(purchases, place, order, changed).open());
            acts.offer(Texts.t("purchasing.cancel"), false, () -> changed.accept(purchases.cancel(order.id())));
            add(acts);
        }
        if (!order.receipts().isEmpty()) {
            add(new H3(Texts.t("purchasing.receipts")), receipts(order, place.formats()));
        }
    }

    private static Div lines(Purchase order, Formats formats) {
        Div list = new Div();
        for (int i = 0; i < order.lines().size(); i++) {
            Purchase.Line line = order.lines().get(i);
            list.add(Panels.row(
                    line.design(),
                    line.purity() + " · " + formats.grams(line.grossGrams()) + " · " + formats.money(line.each()),
                    Lay.num(Texts.t("purchasing.received", order.received(i), line.quantity()))));
        }
        return list;
    }

    private static Div receipts(Purchase order, Formats formats) {
        Div list = new Div();
        order.receipts().forEach(receipt -> {
            list.add(Panels.row(formats.dateTime(receipt.at()), receipt.by(), Lay.num(formats.money(receipt.price()))));
            receipt.pieces()
                    .forEach(piece -> list.add(Panels.row(
                            piece.tag(), formats.grams(piece.grossGrams()), Lay.num(formats.money(piece.cost())))));
        });
        return list;
    }
}
