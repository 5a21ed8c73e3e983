package app.karat.ui.plans;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.api.shop.MoneyDeskApi;
import app.karat.ui.api.shop.Scheme;
import app.karat.ui.api.shop.SchemesApi;
import app.karat.ui.api.shop.VouchersApi;
import app.karat.ui.common.Fields;
import app.karat.ui.common.Icon;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Notices;
import app.karat.ui.common.Papers;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;

/** One membership: what was saved, what is due, and its end. */
class SchemePanel extends Aside {

    private static final long serialVersionUID = 1L;

    private final transient SchemesApi schemes;
    private final transient MoneyDeskApi desk;
    private final transient VouchersApi vouchers;
    private final transient Workplace place;
    private final transient Runnable changed;

    SchemePanel(
            SchemesApi schemes, MoneyDeskApi desk, VouchersApi vouchers, Workplace place, UUID id, Runnable changed) {
        this.schemes = schemes;
        this.desk = desk;
        this.vouchers = vouchers;
        this.place = place;
        this.changed = changed;
        addClassNames("k-panel", "k-card");
        show(schemes.get(id));
    }

    private void show(Scheme scheme) {
        removeAll();
        var formats = place.formats();
        Anchor away = new Anchor("schemes", new Icon("close"));
        away.addClassName("k-panel-close");
        away.getElement().setAttribute("aria-label", Texts.t("close"));
        add(
                away,
                Lay.box(
                        "k-stack tight",
                        new H2(scheme.customerName()),
                        Lay.text(
                                "k-soft",
                                scheme.number() + " · " + scheme.plan().name())),
                Lay.text("k-total k-num", formats.money(scheme.paid())));
        if (scheme.fineGrams().signum() > 0) {
            add(Lay.fact(Texts.t("scheme.owedGold"), Lay.num(formats.grams(scheme.fineGrams()))));
        }
        if (scheme.missed() > 0) {
            add(Lay.tag(Texts.t("scheme.missed", Integer.toString(scheme.missed())), "warn"));
        }
        if (scheme.ahead() > 0) {
            add(Lay.tag(Texts.t("scheme.ahead", Integer.toString(scheme.ahead())), ""));
        }
        add(
                Lay.box(
                        "k-facts",
                        Lay.fact(
                                Texts.t("scheme.matures"),
                                Lay.num(place.formats().date(scheme.maturesOn()))),
                        Lay.fact(
                                Texts.t("scheme.lastDay"),
                                Lay.num(place.formats().date(scheme.lastDay())))),
                instalments(scheme));
        ending(scheme);
        acts(scheme);
    }

    private Div instalments(Scheme scheme) {
        Div lines = Lay.box("k-breakdown");
        scheme.instalments()
                .forEach(paid -> lines.add(
                        Lay.box(
                                "line",
                                new Span(paid.number() + " · " + place.formats().dateTime(paid.at())),
                                Lay.num(place.formats().money(paid.amount()))),
                        Papers.pdf(
                                paid.receiptNumber(), "receipt.pdf", () -> schemes.receipt(scheme.id(), paid.id()))));
        return lines;
    }

    private void ending(Scheme scheme) {
        Scheme.Ending ending = scheme.ending();
        if (ending != null) {
            add(
                    Lay.fact(Texts.t("scheme.value"), Lay.num(place.formats().money(ending.value()))),
                    Lay.fact(Texts.t("scheme.benefit"), Lay.num(place.formats().money(ending.benefit()))));
            if (ending.voucherCode() != null) {
                add(Lay.fact(Texts.t("vouchers.codeColumn"), Lay.num(ending.voucherCode())));
            }
        }
    }

    private void acts(Scheme scheme) {
        if (!"OPEN".equals(scheme.status())
                || !place.me().leads() && !place.me().is("sales")) {
            return;
        }
        Div acts = Lay.box("k-row wrap");
        if (scheme.nextDueOn() != null) {
            Button take = new Button(Texts.t("layaway.take"), click -> pay(scheme));
            take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            acts.add(take);
        } else {
            acts.add(new Button(Texts.t("scheme.mature"), click -> mature(scheme)));
        }
        if (place.me().leads()) {
            acts.add(new Button(Texts.t("scheme.close"), click -> close(scheme)));
        }
        add(acts);
    }

    private void pay(Scheme scheme) {
        UUID payment = UUID.randomUUID();
        Scheme.Due due;
        try {
            due = schemes.due(scheme.id());
        } catch (ApiProblem refusal) {
            Notices.failed(refusal.first());
            return;
        }
        PayFields pay = PayFields.of(desk, vouchers, place, due.amount());
        new Ask(
                        Texts.t("layaway.take"),
                        Texts.t("layaway.takeNow"),
                        new Fields(),
                        () -> {
                            var paying = new Scheme.Paying(
                                    due.number(), place.branch().id(), pay.payments(), pay.till(), due.promise());
                            done(schemes.pay(scheme.id(), payment, paying));
                        },
                        priced(due),
                        pay)
                .open();
        pay.focus();
    }

    /** What is due, and for grams at which rate, for how long. */
    private Div priced(Scheme.Due due) {
        var formats = place.formats();
        Div lines = Lay.stack(Lay.text("k-total k-num", formats.money(due.amount())));
        if (due.grams() != null && due.rate() != null && due.until() != null) {
            String grams = formats.grams(due.grams());
            String rate = formats.money(due.rate().perGram());
            lines.add(
                    Lay.text(
                            "k-soft", Texts.t("scheme.atRate", grams, due.rate().label(), rate)),
                    Lay.text("k-small k-soft", Texts.t("scheme.rateUntil", formats.time(due.until()))));
        }
        return lines;
    }

    private void mature(Scheme scheme) {
        Fields fields = new Fields();
        new Ask(
                        Texts.t("scheme.mature"),
                        Texts.t("scheme.mature"),
                        fields,
                        () -> done(schemes.mature(scheme.id(), new Scheme.Maturing(null))),
                        Lay.text("k-soft", Texts.t("scheme.matureText")))
                .open();
    }

    private void close(Scheme scheme) {
        Fields fields = new Fields();
        TextField reason = fields.bind("reason", new TextField(Texts.t("till.reason")));
        reason.setWidthFull();
        Checkbox benefit = new Checkbox(Texts.t("scheme.withBenefit"));
        new Ask(
                        Texts.t("scheme.close"),
                        Texts.t("scheme.close"),
                        fields,
                        () -> {
                            var closing = new Scheme.Closing(reason.getValue(), benefit.getValue(), null, null);
                            done(schemes.close(scheme.id(), closing));
                        },
                        reason,
                        benefit)
                .open();
    }

    private void done(Scheme now) {
        show(now);
        changed.run();
    }
}
