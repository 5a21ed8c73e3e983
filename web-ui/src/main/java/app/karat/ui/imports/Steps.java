package app.karat.ui.imports;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.api.shop.ImportRun;
import app.karat.ui.api.shop.ImportsApi;
import app.karat.ui.common.Formats;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Note;
import app.karat.ui.common.Papers;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** One import: what it is at, what it has found, and the one thing to do next. */
class Steps extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ImportsApi imports;
    private final transient Workplace place;
    private final transient ImportRun run;
    private final transient Consumer<ImportRun> shown;
    private final Div message = new Div();

    Steps(ImportsApi imports, Workplace place, ImportRun run, Consumer<ImportRun> shown) {
        this.imports = imports;
        this.place = place;
        this.run = run;
        this.shown = shown;
        addClassName("k-stack");
        add(head(), message);
        if (run.failure() != null) {
            message.add(Note.bad(run.failure()));
        }
        switch (run.status()) {
            case "UPLOADED" -> add(mapping());
            case "CHECKED" -> add(totals(), wrong(), next(), again());
            case "CHECKING", "IMPORTING", "UNDOING" -> add(progress());
            case "DONE" -> add(totals(), wrong(), undo());
            default -> add(totals());
        }
    }

    /** The colour that tells how it stands, beside the word for it. */
    static String tone(ImportRun run) {
        return switch (run.status()) {
            case "DONE" -> "good";
            case "FAILED" -> "bad";
            case "UNDONE" -> "";
            default -> "gold";
        };
    }

    private Component head() {
        return Lay.box(
                "k-row wrap", new H2(run.fileName()), Lay.tag(Texts.code("import.status", run.status()), tone(run)));
    }

    private Component mapping() {
        return new MappingForm(place, run, mapping -> act(() -> imports.map(run.id(), mapping)));
    }

    private Component again() {
        Div form = Lay.box("k-import-again", mapping());
        Details details = new Details(Texts.t("import.remap"), form);
        details.setWidthFull();
        return details;
    }

    private Component progress() {
        ImportRun.Check check = run.checked();
        int all = check == null ? 0 : check.rows();
        int done = "UNDOING".equals(run.status()) ? run.piecesOut() : run.rowsDone();
        int most = "UNDOING".equals(run.status()) ? run.piecesIn() : all;
        ProgressBar bar = new ProgressBar(0, Math.max(1, most), Math.min(done, Math.max(1, most)));
        bar.setIndeterminate(most == 0);
        bar.getElement().setAttribute("aria-label", Texts.code("import.status", run.status()));
        Formats formats = place.formats();
        String words = most == 0
                ? Texts.t("import.rowsDone", formats.count(done))
                : Texts.t("import.rowsOf", formats.count(done), formats.count(most));
        return Lay.card(bar, Lay.text("k-num k-soft", words), Lay.text("k-small k-soft", Texts.t("import.goAway")));
    }

    private Component totals() {
        ImportRun.Check check = run.checked();
        Div facts = Lay.box("k-totals");
        if (check != null) {
            Formats formats = place.formats();
            facts.add(
                    Lay.fact(Texts.t("import.rows"), Lay.num(formats.count(check.rows()))),
                    Lay.fact(Texts.t("stock.pieces"), Lay.num(formats.count(check.pieces()))),
                    Lay.fact(Texts.t("stock.gross"), Lay.num(formats.grams(check.grossGrams()))),
                    Lay.fact(Texts.t("stock.net"), Lay.num(formats.grams(check.netGrams()))),
                    Lay.fact(Texts.t("stock.fine"), Lay.num(formats.grams(check.fineGrams()))),
                    Lay.fact(
                            Texts.t("stock.value"),
                            Lay.num(check.value() == null ? "–" : formats.moneyShort(check.value()))));
            if (run.piecesIn() > 0) {
                facts.add(Lay.fact(Texts.t("import.in"), Lay.num(formats.count(run.piecesIn()))));
            }
            if (run.piecesOut() > 0) {
                facts.add(Lay.fact(Texts.t("import.out"), Lay.num(formats.count(run.piecesOut()))));
            }
        }
        return facts;
    }

    private Component wrong() {
        if (run.wrong().isEmpty()) {
            return Note.info(Texts.t("import.allFine"));
        }
        ImportRun.Check check = run.checked();
        int rows = check == null ? run.wrong().size() : check.wrongRows();
        Anchor file = Papers.file(
                Texts.t("import.errorFile"), "import-errors.csv", "text/csv", () -> imports.errors(run.id()));
        return Lay.card(
                Lay.box(
                        "k-row wrap",
                        Note.warn(Texts.t("import.wrong", place.formats().count(rows))),
                        file),
                new WrongRows(run.wrong()));
    }

    private Component next() {
        ImportRun.Check check = run.checked();
        int pieces = check == null ? 0 : check.pieces();
        boolean wrong = check != null && check.wrongRows() > 0;
        Button start = new Button(
                Texts.t(
                        wrong ? "import.startWithout" : "import.start",
                        place.formats().count(pieces)),
                click -> act(() -> imports.start(run.id(), new ImportRun.Start(wrong))));
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        start.setEnabled(pieces > 0);
        return Lay.row(start);
    }

    private Component undo() {
        Button undo = new Button(Texts.t("import.undo"), click -> undo(false));
        undo.setEnabled(run.piecesIn() > run.piecesOut());
        return Lay.row(undo, Lay.text("k-small k-soft", Texts.t("import.undoAbout")));
    }

    private void undo(boolean leaveTouched) {
        try {
            shown.accept(imports.undo(run.id(), new ImportRun.Undo(leaveTouched)));
        } catch (ApiProblem refusal) {
            message.removeAll();
            message.add(Note.bad(refusal.detail()));
            if ("import-pieces-touched".equals(refusal.slug())) {
                message.add(new Button(Texts.t("import.undoOthers"), click -> undo(true)));
            }
        }
    }

    private void act(Supplier<ImportRun> action) {
        message.removeAll();
        try {
            shown.accept(action.get());
        } catch (ApiProblem refusal) {
            message.add(Note.bad(refusal.detail()));
        }
    }
}
