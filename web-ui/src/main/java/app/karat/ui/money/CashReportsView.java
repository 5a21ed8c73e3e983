package app.karat.ui.money;

import app.karat.ui.api.shop.CashLawApi;
import app.karat.ui.api.shop.CashReport;
import app.karat.ui.common.EmptyState;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Note;
import app.karat.ui.common.Papers;
import app.karat.ui.common.Texts;
import app.karat.ui.frame.Frame;
import app.karat.ui.session.Workplace;
import app.karat.ui.session.Workplaces;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Large payments in cash that the law wants reported: whose, by when, what is missing, and which were filed. */
@Route(value = "cash-reports", layout = Frame.class)
@RolesAllowed({"OWNER", "MANAGER", "ACCOUNTANT"})
public class CashReportsView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient CashLawApi law;
    private final transient Workplace place;
    private final DatePicker from = new DatePicker(Texts.t("holds.from"));
    private final DatePicker to = new DatePicker(Texts.t("holds.to"));
    private final Div list = Lay.stack();
    private final LocalDate today;

    public CashReportsView(CashLawApi law, Workplaces workplaces) {
        this.law = law;
        this.place = workplaces.current();
        this.today = LocalDate.now(place.formats().zone());
        addClassName("k-list");
        from.setLocale(place.formats().locale());
        to.setLocale(place.formats().locale());
        from.setValue(today.minusYears(1));
        to.setValue(today);
        from.addValueChangeListener(picked -> refresh());
        to.addValueChangeListener(picked -> refresh());
        Div period = Lay.box("k-row wrap", from, to);
        if (place.me().leads()) {
            period.add(Papers.file(
                    Texts.t("cashReports.csv"), "cash-reports.csv", "text/csv", () -> law.csv(start(), end())));
        }
        add(Lay.head(Texts.t("cashReports.title")), Note.info(Texts.t("cashReports.text")), period, list);
        refresh();
    }

    private String start() {
        return (from.getValue() == null ? today.minusYears(1) : from.getValue()).toString();
    }

    private String end() {
        return (to.getValue() == null ? today : to.getValue()).toString();
    }

    private void refresh() {
        list.removeAll();
        List<CashReport> reports = law.reports(start(), end());
        if (reports.isEmpty()) {
            list.add(new EmptyState("check", Texts.t("cashReports.empty.title"), Texts.t("cashReports.empty.text")));
        }
        reports.forEach(report -> list.add(card(report)));
    }

    private Div card(CashReport report) {
        var formats = place.formats();
        Div head = Lay.box(
                "k-row k-between wrap",
                new H2(report.payer().name()),
                Lay.tag(Texts.code("cashReports.state", report.state()), report.isOpen() ? "gold" : "quiet"));
        Div facts = Lay.box(
                "k-facts",
                Lay.fact(report.form(), Lay.num(formats.money(report.total()))),
                Lay.fact(Texts.t("cashReports.reached"), Lay.num(formats.date(report.reachedOn()))),
                Lay.fact(Texts.t("cashReports.fileBy"), Lay.num(formats.date(report.fileBy()))),
                Lay.fact(
                        Texts.t("customers.taxId"),
                        Lay.num(
                                report.payer().taxId() == null
                                        ? "–"
                                        : report.payer().taxId())));
        Div card = Lay.card(head, facts);
        card.addClassName("k-stack");
        report.payments().forEach(paid -> card.add(row(paid)));
        if (!report.missing().isEmpty()) {
            card.add(Note.warn(Texts.t(
                    "cashReports.missing",
                    report.missing().stream()
                            .map(field -> Texts.t("customers." + field))
                            .collect(Collectors.joining(", ")))));
        }
        CashReport.Filing filing = report.filing();
        if (filing != null) {
            card.add(Lay.text(
                    "k-small k-soft",
                    Texts.t(
                            "cashReports.filed",
                            formats.date(filing.filedOn()),
                            filing.byName(),
                            filing.reference() == null ? "–" : filing.reference())));
        }
        if (place.me().leads()) {
            card.add(acts(report));
        }
        return card;
    }

    private Div row(CashReport.Paid paid) {
        String what = paid.goods() == null
                ? Texts.code("pay", paid.method())
                : paid.goods().invoice() + " · " + paid.goods().description();
        return Lay.box(
                "k-feed-row",
                Lay.box(
                        "k-stack tight k-grow",
                        Lay.strong(what),
                        Lay.text("k-small k-soft k-num", place.formats().dateTime(paid.at()))),
                Lay.num(place.formats().money(paid.amount())));
    }

    private Div acts(CashReport report) {
        Anchor form = Papers.pdf(
                Texts.t("cashReports.form"),
                "cash-report.pdf",
                () -> law.form(report.payer().id(), report.payments().getFirst().id()));
        Div acts = Lay.box("k-row wrap", form);
        if (report.isOpen()) {
            acts.add(new Button(
                    Texts.t("cashReports.file"), click -> new FilingDialog(law, place, report, this::refresh).open()));
        }
        return acts;
    }

    @Override
    public String getPageTitle() {
        return Texts.t("cashReports.title") + " · Karat";
    }
}
