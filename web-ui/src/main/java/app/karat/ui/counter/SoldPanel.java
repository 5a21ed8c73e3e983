package app.karat.ui.counter;

import app.karat.ui.api.shop.Sale;
import app.karat.ui.common.Formats;
import app.karat.ui.common.Icon;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Papers;
import app.karat.ui.common.Texts;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.function.Supplier;

/** The sale is done: number, change, paper, and on to the next customer. */
class SoldPanel extends Div {

    private static final long serialVersionUID = 1L;

    SoldPanel(Sale sale, Formats formats, Supplier<byte[]> invoice, Runnable next) {
        addClassName("k-sold");
        Div seal = Lay.box("k-seal", new Icon("check"));
        Div figures = Lay.box("k-facts", Lay.fact(Texts.t("sold.total"), Lay.num(formats.money(sale.total()))));
        if (sale.change() != null && sale.change().isPositive()) {
            figures.add(Lay.fact(Texts.t("sold.change"), Lay.text("k-num k-big", formats.money(sale.change()))));
        }
        Anchor paper = Papers.pdf(Texts.t("sold.print"), sale.invoiceNumber().replace('/', '-') + ".pdf", invoice);
        paper.addClassName("k-primary");
        paper.add(Lay.key(Texts.t("key.enter")));
        Button on = new Button(Texts.t("sold.next"), click -> next.run());
        on.setWidthFull();
        on.setSuffixComponent(Lay.key("Esc"));
        on.addClickShortcut(Key.ESCAPE);
        add(seal, new H2(Texts.t("sold.title")), Lay.text("k-soft k-num", sale.invoiceNumber()), figures, paper, on);
        getElement().setAttribute("role", "status");
        paper.getElement().executeJs("setTimeout(() => this.focus(), 50)");
    }
}
