package app.karat.ui.stocktake;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.api.shop.StockTake;
import app.karat.ui.api.shop.StockTakesApi;
import app.karat.ui.common.Formats;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Narrow;
import app.karat.ui.common.Note;
import app.karat.ui.common.Notices;
import app.karat.ui.common.Texts;
import app.karat.ui.goods.LotWords;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What a count came to: sums, what moved meanwhile, and the differences to decide, one by one or many at once. */
class ResultPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient StockTakesApi takes;
    private final transient Workplace place;
    private final transient StockTake take;
    private final transient Consumer<StockTake> done;
    private final Grid<StockTake.Variance> grid = new Grid<>();
    private final TextField reason = new TextField();

    ResultPanel(StockTakesApi takes, Workplace place, StockTake take, Consumer<StockTake> done) {
        this.takes = takes;
        this.place = place;
        this.take = take;
        this.done = done;
        addClassNames("k-take-result", "k-stack", "wide");
        StockTake.Result result = take.result();
        if (result == null) {
            add(Note.info(Texts.t(take.is("ABANDONED") ? "take.abandoned" : "take.forManagers")));
            return;
        }
        add(sums(result));
        posted();
        boolean deciding = take.is("CLOSED") && place.me().leads();
        if (deciding) {
            add(decisions(result));
        }
        if (result.variances().isEmpty()) {
            add(new Note("good", "check", Texts.t("take.allThere")));
        } else {
            add(variances(result, deciding));
        }
        if (!result.explained().isEmpty()) {
            add(explained(result));
        }
    }

    private Component sums(StockTake.Result result) {
        Div sums = Lay.box("k-take-sums");
        sum(sums, "take.expected", "", result.expected());
        sum(sums, "take.matched", "good", result.matched());
        sum(sums, "take.missing", result.missing().pieces() > 0 ? "bad" : "good", result.missing());
        return sums;
    }

    private void sum(Div sums, String label, String tone, StockTake.Sum sum) {
        Formats formats = place.formats();
        sums.add(Lay.box(
                ("k-take-counter " + tone).strip(),
                Lay.text("k-small k-soft", Texts.t(label)),
                Lay.text("k-big k-num", formats.count(sum.pieces())),
                Lay.text(
                        "k-small k-soft k-num",
                        Texts.t("take.weights", formats.grams(sum.grossGrams()), formats.grams(sum.fineGrams())))));
    }

    private void posted() {
        StockTake.Posting posting = take.posting();
        if (posting != null) {
            add(new Note("good", "check", Texts.t("take.postedText", posting.writtenOff(), posting.takenBack())));
            if (posting.lots() > 0) {
                add(new Note("good", "check", Texts.t("take.lotsPosted", posting.lots())));
            }
            if (!posting.movedOn().isEmpty()) {
                add(Note.warn(Texts.t("take.movedOn", String.join(", ", posting.movedOn()))));
            }
        }
    }

    private Component decisions(StockTake.Result result) {
        reason.setPlaceholder(Texts.t("take.reason"));
        reason.setAriaLabel(Texts.t("take.reason"));
        reason.addClassName("k-grow");
        Button accept = new Button(Texts.t("take.accept"), click -> decide(true));
        Button leave = new Button(Texts.t("take.leave"), click -> decide(false));
        Button reopen = new Button(Texts.t("take.reopen"), click -> step(() -> takes.reopen(take.id())));
        reopen.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        long undecided = result.undecided();
        Button post = new Button(
                undecided == 0 ? Texts.t("take.post") : Texts.t("take.undecided", undecided),
                click -> step(() -> takes.post(take.id())));
        post.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        post.setEnabled(undecided == 0);
        Div bar = Lay.box("k-row wrap k-take-decide");
        if (!result.variances().isEmpty()) {
            bar.add(reason, accept, leave);
        }
        bar.add(reopen, post);
        return bar;
    }

    private Component variances(StockTake.Result result, boolean deciding) {
        Formats formats = place.formats();
        grid.addClassName("k-grid");
        grid.addComponentColumn(one ->
                        Lay.tag(Texts.code("variance", one.kind()), one.kind().equals("MISSING") ? "bad" : "warn"))
                .setHeader(Texts.t("take.difference"))
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.addComponentColumn(this::piece)
                .setHeader(Texts.t("stock.piece"))
                .setWidth("12rem")
                .setFlexGrow(2);
        List<Grid.Column<StockTake.Variance>> beside = new ArrayList<>();
        beside.add(number("stock.gross", this::byTheBooks));
        beside.add(number("take.weighed", this::inHand));
        beside.add(number("take.cost", one -> one.cost() == null ? "–" : formats.number(one.cost(), 2)));
        beside.add(grid.addComponentColumn(this::decision)
                .setHeader(Texts.t("take.decision"))
                .setWidth("14rem")
                .setFlexGrow(2));
        Narrow.follow(grid, phone -> beside.forEach(column -> column.setVisible(!phone)));
        grid.setSelectionMode(deciding ? Grid.SelectionMode.MULTI : Grid.SelectionMode.NONE);
        grid.setItems(result.variances());
        grid.setAllRowsVisible(result.variances().size() <= 100);
        return grid;
    }

    private Grid.Column<StockTake.Variance> number(
            String header, com.vaadin.flow.function.ValueProvider<StockTake.Variance, String> value) {
        return grid.addColumn(value)
                .setHeader(Texts.t(header))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("7.5rem")
                .setFlexGrow(0);
    }

    private String byTheBooks(StockTake.Variance one) {
        if (one.books() != null) {
            return LotWords.much(one.books(), place.formats());
        }
        return one.grossGrams() == null ? "–" : place.formats().grams(one.grossGrams());
    }

    private String inHand(StockTake.Variance one) {
        if (one.counted() != null) {
            return LotWords.much(one.counted(), place.formats());
        }
        return one.weighed() == null ? "" : place.formats().grams(one.weighed());
    }

    private Component piece(StockTake.Variance one) {
        return Lay.box(
                "k-stack tight",
                Lay.text("k-strong", Objects.requireNonNullElse(one.name(), Texts.t("take.noPiece"))),
                Lay.text("k-small k-soft k-num", one.tag()),
                Lay.box("k-only-phone", decision(one)));
    }

    private Component decision(StockTake.Variance one) {
        StockTake.Decided decided = one.decision();
        if (decided == null) {
            return Lay.tag(Texts.t("take.open"), "gold");
        }
        String word = !decided.accepted() ? "take.left" : one.booked() ? "take.accepted" : "take.noted";
        return Lay.box(
                "k-stack tight",
                Lay.text("k-strong", Texts.t(word)),
                Lay.text("k-small k-soft", decided.reason() + " · " + decided.by()));
    }

    private Component explained(StockTake.Result result) {
        Div rows = Lay.box("k-stack tight");
        result.explained()
                .forEach(one -> rows.add(Lay.box(
                        "k-row k-between k-take-row",
                        Lay.box(
                                "k-stack tight",
                                Lay.text("k-strong", one.name()),
                                Lay.text("k-small k-soft k-num", one.tag())),
                        Lay.text(
                                "k-small k-soft",
                                Texts.t(
                                        one.scanned() ? "take.leftAfter" : "take.moved",
                                        Texts.code("movement", one.kind()))))));
        return new Details(Texts.t("take.explained", result.explained().size()), rows);
    }

    private void decide(boolean accepted) {
        Collection<StockTake.Variance> chosen = grid.getSelectedItems();
        if (chosen.isEmpty()) {
            Notices.failed(Texts.t("take.choose"));
            return;
        }
        if (reason.getValue().isBlank()) {
            reason.setErrorMessage(Texts.t("take.reasonNeeded"));
            reason.setInvalid(true);
            reason.focus();
            return;
        }
        step(() -> takes.decide(
                take.id(),
                new StockTake.Decisions(chosen.stream()
                        .map(one -> new StockTake.Decision(
                                one.tag(), accepted, reason.getValue().strip()))
                        .toList())));
    }

    private void step(Supplier<StockTake> step) {
        try {
            done.accept(step.get());
        } catch (ApiProblem refusal) {
            Notices.failed(refusal.first());
        }
    }
}
