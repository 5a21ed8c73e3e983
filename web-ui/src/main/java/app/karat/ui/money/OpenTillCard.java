package app.karat.ui.money;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.api.shop.MoneyDeskApi;
import app.karat.ui.api.shop.TillSession;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Note;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.Objects;

/** A drawer that is open: cash in and out, and the count that ends it. What it should hold is told after the count only. */
class OpenTillCard extends Div {

    private static final long serialVersionUID = 1L;

    private final transient MoneyDeskApi desk;
    private final transient Workplace place;
    private final transient TillSession till;
    private final transient Runnable done;
    private final Div message = new Div();
    private final Div body = Lay.stack();

    OpenTillCard(MoneyDeskApi desk, Workplace place, TillSession till, boolean counter, Runnable done) {
        this.desk = desk;
        this.place = place;
        this.till = till;
        this.done = done;
        addClassNames("k-card", "k-stack");
        var formats = place.formats();
        add(
                Lay.row(new H2(till.till()), Lay.tag(Texts.t("till.isOpen"), "good")),
                Lay.text("k-soft", Texts.t("till.since", formats.dateTime(till.openedAt()), till.openedByName())),
                Lay.box("k-facts", Lay.fact(Texts.t("till.float"), Lay.num(formats.money(till.opening())))),
                message,
                body);
        if (counter) {
            actions();
        }
    }

    private void actions() {
        Button in = new Button(Texts.t("till.cashIn"), click -> new CashDialog(desk, place, till, "IN").open());
        Button out = new Button(Texts.t("till.cashOut"), click -> new CashDialog(desk, place, till, "OUT").open());
        Button count = new Button(Texts.t("till.count"), click -> count());
        count.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        body.add(Lay.box("k-row wrap", in, out, count));
    }

    private void count() {
        body.removeAll();
        var count = new CountFields(place);
        Button close = new Button(Texts.t("till.close"), click -> close(count));
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        close.setDisableOnClick(true);
        Button back = new Button(Texts.t("cancel"), click -> {
            body.removeAll();
            actions();
        });
        body.add(Note.info(Texts.t("till.blind")), count, Lay.box("k-row wrap", close, back));
        count.focus();
    }

    private void close(CountFields count) {
        message.removeAll();
        try {
            TillSession closed = desk.close(till.id(), new TillSession.Count(count.piles()));
            result(Objects.requireNonNull(closed.closing()));
        } catch (ApiProblem refusal) {
            message.add(Note.bad(refusal.first()));
        }
    }

    private void result(TillSession.Closing closing) {
        body.removeAll();
        var formats = place.formats();
        boolean even = closing.difference().amount().signum() == 0;
        String text = Texts.t(even ? "till.even" : "till.differs", formats.money(closing.difference()));
        Button on = new Button(Texts.t("till.goOn"), click -> done.run());
        on.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        body.add(
                even ? Note.info(text) : Note.warn(text),
                Lay.box(
                        "k-facts",
                        Lay.fact(Texts.t("till.expected"), Lay.num(formats.money(closing.expected()))),
                        Lay.fact(Texts.t("till.counted"), Lay.num(formats.money(closing.counted())))),
                app.karat.ui.common.Papers.pdf(
                        Texts.t("till.zReport", closing.zNumber()),
                        closing.zNumber().replace('/', '-') + ".pdf",
                        () -> desk.zReport(till.id(), "MM80")),
                on);
    }
}
