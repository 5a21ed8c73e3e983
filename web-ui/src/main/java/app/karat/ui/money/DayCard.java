package app.karat.ui.money;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.api.shop.BusinessDay;
import app.karat.ui.api.shop.Money;
import app.karat.ui.api.shop.MoneyDeskApi;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Note;
import app.karat.ui.common.Papers;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;

/** What today came to in this branch so far, and its end. */
class DayCard extends Div {

    private static final long serialVersionUID = 1L;

    private final transient MoneyDeskApi desk;
    private final transient Workplace place;
    private final transient Runnable ended;
    private boolean open = true;

    /** @param ended once the day is closed */
    DayCard(MoneyDeskApi desk, Workplace place, Runnable ended) {
        this.desk = desk;
        this.place = place;
        this.ended = ended;
        addClassNames("k-card", "k-stack");
    }

    void refresh() {
        show(desk.day(place.branch().id(), today()), "");
    }

    /** Whether anything may still enter the day. */
    boolean isOpen() {
        return open;
    }

    private String today() {
        return LocalDate.now(place.formats().zone()).toString();
    }

    private void show(BusinessDay day, String refusal) {
        removeAll();
        open = day.closedAt() == null;
        var figures = day.figures();
        Div lines = Lay.box("k-breakdown");
        line(
                lines,
                Texts.t("day.invoices"),
                place.formats().count(figures.sales().count()));
        line(lines, Texts.t("day.taxable"), figures.sales().taxable());
        figures.taxes()
                .forEach(tax -> line(lines, tax.label() + " " + place.formats().percent(tax.percent()), tax.amount()));
        line(lines, Texts.t("day.total"), figures.sales().total());
        figures.payments().forEach(each -> line(lines, Texts.code("pay", each.method()), each.amount()));
        add(new H2(Texts.t("day.title", place.formats().date(day.day()))), lines);
        if (!refusal.isBlank()) {
            add(Note.bad(refusal));
        }
        add(Papers.pdf(
                Texts.t("day.report"),
                day.day() + ".pdf",
                () -> desk.dayReport(place.branch().id(), day.day().toString(), "A4")));
        if (day.closedAt() != null) {
            String who = String.valueOf(day.closedByName());
            add(Note.info(Texts.t("day.closed", place.formats().dateTime(day.closedAt()), who)));
        } else if (place.me().leads()) {
            Button close = new Button(Texts.t("day.close"), click -> confirm(day));
            close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            add(close);
        }
    }

    private void confirm(BusinessDay day) {
        var dialog = new ConfirmDialog(
                Texts.t("day.closeTitle"), Texts.t("day.closeText"), Texts.t("day.close"), confirmed -> close(day));
        dialog.setCancelable(true);
        dialog.setCancelText(Texts.t("cancel"));
        dialog.open();
    }

    private void close(BusinessDay day) {
        try {
            desk.closeDay(place.branch().id(), day.day().toString());
            ended.run();
        } catch (ApiProblem refused) {
            show(day, refused.first());
        }
    }

    private void line(Div lines, String label, Money amount) {
        line(lines, label, place.formats().money(amount));
    }

    private static void line(Div lines, String label, String text) {
        lines.add(Lay.box("line", new Span(label), Lay.num(text)));
    }
}
