package app.karat.ui.repricing;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.api.shop.Money;
import app.karat.ui.api.shop.PriceRun;
import app.karat.ui.api.shop.RepricingApi;
import app.karat.ui.common.Formats;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Note;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A run in sum, with what can be done about it where it stands. */
class RunCard extends Div {

    private static final long serialVersionUID = 1L;

    private final transient RepricingApi repricing;
    private final transient Workplace place;
    private final transient Runnable changed;
    private final Div message = new Div();

    RunCard(RepricingApi repricing, Workplace place, Runnable changed) {
        this.repricing = repricing;
        this.place = place;
        this.changed = changed;
        addClassNames("k-card", "k-stack");
    }

    void show(PriceRun run) {
        removeAll();
        message.removeAll();
        add(Lay.box(
                "k-row k-between wrap",
                new H2(run.name()),
                Lay.tag(Texts.code("reprice.status", run.status()), run.is("DONE") ? "good" : "warn")));
        add(Lay.text(
                "k-small k-soft",
                Texts.t("reprice.by.whom", run.byName(), place.formats().dateTime(run.at()))));
        if (run.scheduledAt() != null && run.is("SCHEDULED")) {
            add(Lay.text("k-small", Texts.t("reprice.at", place.formats().dateTime(run.scheduledAt()))));
        }
        progress(run);
        add(facts(run.totals()), message);
        if (run.totals().beyond() > 0 && run.is("PREPARED")) {
            add(Note.warn(
                    Texts.t("reprice.beyond", place.formats().count(run.totals().beyond()))));
        }
        add(actions(run));
    }

    private void progress(PriceRun run) {
        PriceRun.Totals totals = run.totals();
        boolean working = run.is("PREPARING") || run.is("UNDOING") || run.is("SCHEDULED") && totals.changed() > 0;
        if (working) {
            ProgressBar bar = new ProgressBar();
            long all = totals.changed() + totals.planned() + totals.undone() + totals.kept();
            bar.setIndeterminate(run.is("PREPARING") || all == 0);
            if (!bar.isIndeterminate()) {
                long done = run.is("UNDOING") ? totals.undone() + totals.kept() : totals.changed();
                bar.setValue(Math.clamp((double) done / all, 0, 1));
            }
            add(bar);
        }
    }

    private Div facts(PriceRun.Totals totals) {
        Formats formats = place.formats();
        Div facts = Lay.box("k-facts");
        count(facts, "reprice.pieces", totals.pieces());
        count(facts, "reprice.planned", totals.planned());
        count(facts, "reprice.changed", totals.changed());
        count(facts, "reprice.skipped", totals.skipped());
        count(facts, "reprice.undone", totals.undone());
        count(facts, "reprice.kept", totals.kept());
        facts.add(Lay.fact(Texts.t("reprice.price"), moved(formats, totals.oldPrice(), totals.newPrice())));
        facts.add(Lay.fact(Texts.t("reprice.margin"), moved(formats, totals.oldMargin(), totals.newMargin())));
        return facts;
    }

    private void count(Div facts, String label, long number) {
        if (number > 0) {
            facts.add(Lay.fact(Texts.t(label), Lay.num(place.formats().count(number))));
        }
    }

    private static Div moved(Formats formats, Money before, Money now) {
        return Lay.box(
                "k-stack tight",
                Lay.text("k-small k-soft k-num", formats.moneyShort(before)),
                Lay.num(formats.moneyShort(now)));
    }

    private Div actions(PriceRun run) {
        Div actions = Lay.box("k-row wrap");
        if (run.is("PREPARED") && run.totals().planned() > 0) {
            boolean needsOwner = run.totals().beyond() > 0 && !place.me().is("owner");
            if (needsOwner) {
                actions.add(primary(
                        "reprice.askOwner",
                        () -> repricing.ask(run.id(), new PriceRun.Ask(UUID.randomUUID(), run.name()))));
            } else {
                DateTimePicker when = new DateTimePicker();
                when.setLocale(place.formats().locale());
                when.setAriaLabel(Texts.t("reprice.when"));
                actions.add(primary("reprice.start", () -> start(run, null)));
                actions.add(when, new Button(Texts.t("reprice.schedule"), click -> {
                    if (when.getValue() != null) {
                        Instant at =
                                when.getValue().atZone(place.formats().zone()).toInstant();
                        act(() -> start(run, at));
                    }
                }));
            }
        }
        boolean untouched = run.totals().changed() == 0;
        if (untouched && (run.is("PREPARING") || run.is("PREPARED") || run.is("SCHEDULED"))) {
            actions.add(new Button(Texts.t("reprice.cancel"), click -> act(() -> repricing.cancel(run.id()))));
        }
        if (run.is("DONE") && run.totals().changed() > 0) {
            actions.add(new Button(Texts.t("reprice.undo"), click -> act(() -> repricing.undo(run.id()))));
        }
        return actions;
    }

    private PriceRun start(PriceRun run, @Nullable Instant at) {
        return repricing.start(run.id(), new PriceRun.Start(at, null));
    }

    private Button primary(String text, Runnable work) {
        Button button = new Button(Texts.t(text), click -> act(work));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private void act(Runnable work) {
        try {
            work.run();
            changed.run();
        } catch (ApiProblem refusal) {
            message.removeAll();
            message.add(Note.bad(refusal.detail()));
        }
    }
}
