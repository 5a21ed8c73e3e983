package app.karat.ui.portal;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.api.shop.Breakdown;
import app.karat.ui.api.shop.SoldLine;
import app.karat.ui.api.shop.Tax;
import app.karat.ui.api.shop.Verification;
import app.karat.ui.api.shop.VerifyApi;
import app.karat.ui.common.BreakdownPanel;
import app.karat.ui.common.EmptyState;
import app.karat.ui.common.Formats;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Note;
import app.karat.ui.common.Texts;
import app.karat.ui.signup.PublicFrame;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Behind the code on an invoice: anybody sees how the price was made and reckons it again, step by step. */
@Route(value = "verify/:code", layout = PublicFrame.class)
@AnonymousAllowed
public class VerifyView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient VerifyApi verify;

    public VerifyView(VerifyApi verify) {
        this.verify = verify;
        addClassName("k-verify");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String code = event.getRouteParameters().get("code").orElse("");
        try {
            show(verify.verify(code));
        } catch (ApiProblem unknown) {
            add(Lay.box(
                    "k-card k-narrow",
                    new EmptyState("search", Texts.t("verify.unknown.title"), Texts.t("verify.unknown.text"))));
        }
    }

    private void show(Verification bill) {
        Formats formats = formats(bill);
        Recheck check = Recheck.of(bill);
        add(Lay.box(
                "k-stack tight",
                Lay.text("k-eyebrow", Texts.t("verify.eyebrow")),
                new H1(bill.business()),
                Lay.text("k-soft", Texts.t("verify.invoice", bill.invoiceNumber(), formats.dateTime(bill.at())))));
        String verdict = check.right() ? Texts.t("verify.right") : Texts.t("verify.wrong");
        add(new Note(check.right() ? "good" : "bad", check.right() ? "check" : "warn", verdict));
        for (SoldLine line : bill.lines()) {
            BreakdownPanel steps = new BreakdownPanel(formats);
            steps.show(line.breakdown());
            add(Lay.card(
                    Lay.box("k-row k-between", new H2(line.name()), Lay.text("k-soft k-num", line.tag())),
                    weights(line, formats),
                    steps,
                    formulas(line, formats)));
        }
        add(total(bill, formats, check));
        add(rules(Objects.requireNonNullElse(bill.formulas(), List.<String>of())));
    }

    private static Component weights(SoldLine line, Formats formats) {
        Breakdown price = line.breakdown();
        return Lay.box(
                "k-facts",
                Lay.fact(Texts.t("stock.gross"), Lay.num(formats.grams(price.grossGrams()))),
                Lay.fact(Texts.t("stock.net"), Lay.num(formats.grams(price.netGrams()))),
                Lay.fact(Texts.t("stock.fine"), Lay.num(formats.grams(price.fineGrams()))));
    }

    private static Component formulas(SoldLine line, Formats formats) {
        Div steps = Lay.box("k-formulas");
        for (Recheck.Step step : Recheck.steps(line.breakdown())) {
            String formula =
                    step.formula().stream().map(part -> part.written(formats)).collect(Collectors.joining(" "));
            steps.add(Lay.box(
                    "step",
                    Lay.text("k-num", formula),
                    Lay.text(step.right() ? "k-up" : "k-down", step.right() ? "✓" : "✗")));
        }
        Details details = new Details(Texts.t("verify.reckon"), steps);
        details.setOpened(true);
        details.addClassName("k-steps");
        return details;
    }

    private static Component rules(List<String> formulas) {
        UnorderedList list = new UnorderedList();
        formulas.forEach(rule -> list.add(new ListItem(rule)));
        Div card = Lay.box("k-small k-soft", new H3(Texts.t("verify.rules")), list);
        card.setVisible(!formulas.isEmpty());
        return card;
    }

    private static Component total(Verification bill, Formats formats, Recheck check) {
        Div sum = Lay.box("k-breakdown");
        sum.add(Lay.box("line sub", new Span(Texts.t("verify.lines")), Lay.num(formats.money(check.lines()))));
        for (Tax tax : Objects.requireNonNullElse(bill.taxes(), List.<Tax>of())) {
            sum.add(Lay.box("line sub", new Span(tax.label()), Lay.num(formats.money(tax.amount()))));
        }
        if (bill.roundOff() != null) {
            sum.add(Lay.box("line sub", new Span(Texts.t("price.roundOff")), Lay.num(formats.money(bill.roundOff()))));
        }
        sum.add(Lay.box("line total", new Span(Texts.t("price.total")), Lay.num(formats.money(bill.total()))));
        return Lay.card(new H2(Texts.t("verify.bill")), sum);
    }

    /** Numbers and times as the shop writes them. */
    private static Formats formats(Verification bill) {
        return Formats.of(
                Objects.requireNonNullElse(bill.locale(), "en-US"),
                bill.total().currency(),
                Objects.requireNonNullElse(bill.timeZone(), "UTC"));
    }

    @Override
    public String getPageTitle() {
        return Texts.t("verify.pageTitle");
    }
}
