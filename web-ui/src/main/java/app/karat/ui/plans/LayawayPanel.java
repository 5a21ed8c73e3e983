package app.karat.ui.plans;

import app.karat.ui.api.shop.Layaway;
import app.karat.ui.api.shop.LayawaysApi;
import app.karat.ui.api.shop.MoneyDeskApi;
import app.karat.ui.api.shop.VouchersApi;
import app.karat.ui.common.Fields;
import app.karat.ui.common.Icon;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Papers;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import java.util.function.Function;

/** One layaway: what is kept, what was paid, what falls due; taking money, handing over, giving up. */
class LayawayPanel extends Aside {

    private static final long serialVersionUID = 1L;

    private final transient LayawaysApi layaways;
    private final transient MoneyDeskApi desk;
    private final transient VouchersApi vouchers;
    private final transient Workplace place;
    private final transient Runnable changed;

    LayawayPanel(
            LayawaysApi layaways, MoneyDeskApi desk, VouchersApi vouchers, Workplace place, UUID id, Runnable changed) {
        this.layaways = layaways;
        this.desk = desk;
        this.vouchers = vouchers;
        this.place = place;
        this.changed = changed;
        addClassNames("k-panel", "k-card");
        show(layaways.get(id));
    }

    private void show(Layaway layaway) {
        removeAll();
        var formats = place.formats();
        Anchor away = new Anchor("layaways", new Icon("close"));
        away.addClassName("k-panel-close");
        away.getElement().setAttribute("aria-label", Texts.t("close"));
        add(
                away,
                Lay.box(
                        "k-stack tight",
                        new H2(layaway.customerName()),
                        Lay.text("k-soft", layaway.number() + " · " + Texts.code("layaway", layaway.status()))),
                Lay.text("k-total k-num", formats.money(layaway.remaining())),
                Lay.text("k-small k-soft", Texts.t("layaway.remaining")));
        Div figures = Lay.box("k-breakdown");
        layaway.pieces()
                .forEach(each -> figures.add(line(each.name() + " · " + each.tag(), formats.money(each.total()))));
        figures.add(
                line(Texts.t("layaway.total"), formats.money(layaway.total())),
                line(Texts.t("layaway.penalties"), formats.money(layaway.penaltiesOwed())),
                line(Texts.t("layaway.paid"), formats.money(layaway.paid())));
        add(figures);
        if (layaway.overdue().isPositive()) {
            add(Lay.tag(Texts.t("layaway.overdueBy", formats.money(layaway.overdue())), "warn"));
        }
        acts(layaway);
        add(schedule(layaway), payments(layaway), penalties(layaway));
        add(Papers.pdf(Texts.t("layaway.agreement"), "layaway.pdf", () -> layaways.agreement(layaway.id())));
        if (layaway.ending() != null && layaway.ending().voucherCode() != null) {
            add(Lay.fact(
                    Texts.t("vouchers.codeColumn"), Lay.num(layaway.ending().voucherCode())));
        }
    }

    private Div schedule(Layaway layaway) {
        Div lines = Lay.box("k-breakdown");
        layaway.schedule()
                .forEach(part -> lines.add(line(
                        Texts.t("layaway.due", place.formats().date(part.dueOn())),
                        place.formats().money(part.amount()))));
        return lines;
    }

    private Div payments(Layaway layaway) {
        Div lines = Lay.box("k-breakdown");
        layaway.payments().forEach(paid -> {
            String words = paid.receiptNumber() + " · " + place.formats().dateTime(paid.at());
            Div line = line(words, place.formats().money(paid.amount()));
            if (paid.voided() != null) {
                line.add(Lay.tag(Texts.t("layaway.void"), "warn"));
            } else if (mayChange(layaway)) {
                line.add(small(
                        Texts.t("layaway.makeVoid"),
                        () -> because(
                                Texts.t("layaway.makeVoid"),
                                why -> layaways.makeVoid(layaway.id(), paid.id(), new Layaway.Reason(why, null)))));
            }
            lines.add(
                    line,
                    Papers.pdf(
                            Texts.t("layaway.receipt"),
                            "receipt.pdf",
                            () -> layaways.receipt(layaway.id(), paid.id())));
        });
        return lines;
    }

    private Div penalties(Layaway layaway) {
        Div lines = Lay.box("k-breakdown");
        layaway.penalties().forEach(owed -> {
            Div line = line(
                    Texts.t("layaway.penalty", Integer.toString(owed.instalment())),
                    place.formats().money(owed.amount()));
            if (owed.waived() != null) {
                line.add(Lay.tag(Texts.t("layaway.waived"), ""));
            } else if (mayChange(layaway)) {
                line.add(small(
                        Texts.t("layaway.waive"),
                        () -> because(
                                Texts.t("layaway.waive"),
                                why -> layaways.waive(layaway.id(), owed.id(), new Layaway.Reason(why, null)))));
            }
            lines.add(line);
        });
        return lines;
    }

    private void acts(Layaway layaway) {
        boolean sells = place.me().leads() || place.me().is("sales");
        if (!"OPEN".equals(layaway.status()) || !sells) {
            return;
        }
        Div acts = Lay.box("k-row wrap");
        if (layaway.remaining().isPositive()) {
            acts.add(primary(Texts.t("layaway.take"), () -> pay(layaway)));
        } else {
            UUID sale = UUID.randomUUID();
            acts.add(primary(
                    Texts.t("layaway.handOver"),
                    () -> new Ask(
                                    Texts.t("layaway.handOver"),
                                    Texts.t("layaway.handOver"),
                                    new Fields(),
                                    () -> done(layaways.complete(layaway.id(), new Layaway.HandOver(sale))),
                                    Lay.text("k-soft", Texts.t("layaway.handOverText")))
                            .open()));
        }
        if (place.me().leads()) {
            acts.add(new Button(
                    Texts.t("layaway.giveUp"),
                    click -> because(
                            Texts.t("layaway.giveUp"),
                            why -> layaways.cancel(layaway.id(), new Layaway.Cancelling(why, null, null)))));
        }
        add(acts);
    }

    private void pay(Layaway layaway) {
        UUID payment = UUID.randomUUID();
        Fields fields = new Fields();
        var next = layaway.schedule().stream()
                .filter(part -> part.dueOn().equals(layaway.nextDueOn()))
                .map(Layaway.Part::amount)
                .filter(due -> due.amount().compareTo(layaway.remaining().amount()) < 0)
                .findFirst()
                .orElse(layaway.remaining());
        PayFields pay = PayFields.free(desk, vouchers, place, next);
        var ask = new Ask(
                Texts.t("layaway.take"),
                Texts.t("layaway.takeNow"),
                fields,
                () -> {
                    var paying = new Layaway.Paying(place.branch().id(), pay.payments(), pay.till());
                    done(layaways.pay(layaway.id(), payment, paying));
                },
                pay);
        ask.open();
        pay.focus();
    }

    private void because(String title, Function<String, Layaway> act) {
        Fields fields = new Fields();
        TextField reason = fields.bind("reason", new TextField(Texts.t("till.reason")));
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        new Ask(title, title, fields, () -> done(act.apply(reason.getValue())), reason).open();
    }

    private void done(Layaway now) {
        show(now);
        changed.run();
    }

    private boolean mayChange(Layaway layaway) {
        return "OPEN".equals(layaway.status()) && place.me().leads();
    }

    private static Div line(String words, String figure) {
        return Lay.box("line", new Span(words), Lay.num(figure));
    }

    private static Button small(String text, Runnable act) {
        Button button = new Button(text, click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private static Button primary(String text, Runnable act) {
        Button button = new Button(text, click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }
}
