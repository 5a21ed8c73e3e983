package app.karat.ui.office;

import app.karat.ui.api.shop.Payment;
import app.karat.ui.api.shop.ReturnsApi;
import app.karat.ui.api.shop.Sale;
import app.karat.ui.api.shop.SalesApi;
import app.karat.ui.api.shop.Salesperson;
import app.karat.ui.api.shop.SoldLine;
import app.karat.ui.common.BreakdownPanel;
import app.karat.ui.common.Formats;
import app.karat.ui.common.Icon;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Papers;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;

/** One sale: what was sold, how it was reckoned, how it was paid, its papers. */
class SalePanel extends Aside {

    private static final long serialVersionUID = 1L;

    private final transient SalesApi sales;
    private final transient ReturnsApi returns;
    private final transient Workplace place;

    SalePanel(SalesApi sales, ReturnsApi returns, Workplace place) {
        this.sales = sales;
        this.returns = returns;
        this.place = place;
        addClassNames("k-panel", "k-card");
    }

    void show(Sale sale) {
        Formats formats = place.formats();
        removeAll();
        Anchor away = new Anchor("sales", new Icon("close"));
        away.addClassName("k-panel-close");
        away.getElement().setAttribute("aria-label", Texts.t("close"));
        String customer = sale.customer() == null
                ? Texts.t("sales.noCustomer")
                : sale.customer().name();
        add(
                away,
                Lay.box(
                        "k-stack tight",
                        new H2(sale.invoiceNumber()),
                        Lay.text("k-soft k-num", formats.dateTime(sale.at()) + " · " + customer)),
                Lay.text("k-total k-num", formats.money(sale.total())));
        Anchor paper = Papers.pdf(
                Texts.t("sold.print"), sale.invoiceNumber().replace('/', '-') + ".pdf", () -> sales.invoice(sale.id()));
        paper.addClassName("k-primary");
        Div papers = Lay.box("k-row wrap", paper);
        if (sale.verifyUrl() != null) {
            Anchor check = new Anchor(sale.verifyUrl(), Texts.t("sales.verify"));
            check.addClassName("k-secondary");
            check.setTarget("_blank");
            papers.add(check);
        }
        if (place.me().leads() || place.me().is("sales")) {
            papers.add(new Button(Texts.t("returns.take"), click -> new ReturnDialog(returns, sale, formats).open()));
        }
        add(papers, EInvoiceLine.of(sales, place, sale.id()));
        for (SoldLine line : Objects.requireNonNullElse(sale.lines(), List.<SoldLine>of())) {
            BreakdownPanel steps = new BreakdownPanel(formats);
            steps.show(line.breakdown());
            Details details = new Details(line.tag() + " · " + line.name(), steps);
            details.addClassName("k-steps");
            add(details);
        }
        sellers(sale, formats);
        add(payments(sale, formats));
    }

    private void sellers(Sale sale, Formats formats) {
        List<Salesperson.Share> shares = Objects.requireNonNullElse(sale.sellers(), List.of());
        if (shares.isEmpty() && sale.soldByName() != null) {
            add(Lay.box("k-facts", Lay.fact(Texts.t("sellers.soldBy"), Lay.num(sale.soldByName()))));
        }
        for (Salesperson.Share share : shares) {
            String part = Texts.t(
                    "sellers.share", share.name(), formats.percent(share.percent()), formats.money(share.amount()));
            add(Lay.box("k-facts", Lay.fact(Texts.t("sellers.soldBy"), Lay.num(part))));
        }
    }

    private static Div payments(Sale sale, Formats formats) {
        Div paid = Lay.box("k-breakdown");
        if (sale.roundOff() != null && sale.roundOff().amount().signum() != 0) {
            paid.add(Lay.box("line sub", new Span(Texts.t("price.roundOff")), Lay.num(formats.money(sale.roundOff()))));
        }
        for (Payment payment : Objects.requireNonNullElse(sale.payments(), List.<Payment>of())) {
            paid.add(Lay.box(
                    "line", new Span(Texts.code("pay", payment.method())), Lay.num(formats.money(payment.amount()))));
        }
        return paid;
    }
}
