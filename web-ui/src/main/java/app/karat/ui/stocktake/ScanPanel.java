package app.karat.ui.stocktake;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.api.shop.StockTake;
import app.karat.ui.api.shop.StockTakesApi;
import app.karat.ui.common.Icon;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Note;
import app.karat.ui.common.Notices;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Scanning: the field is always ready, the answer is large and in words and colour, the counters follow all devices. */
class ScanPanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 30;
    private static final List<String> ODD =
            List.of("OTHER_CATEGORY", "FOUND", "FOREIGN", "SOLD", "ELSEWHERE", "UNKNOWN");

    private final transient StockTakesApi takes;
    private final transient Workplace place;
    private final transient Consumer<StockTake> done;
    private transient StockTake take;
    private final TextField tag = new TextField();
    private final BigDecimalField grams = new BigDecimalField();
    private final IntegerField count = new IntegerField();
    private final BigDecimalField carats = new BigDecimalField();
    private final Div answer = Lay.box("k-take-answer");
    private final Div counters = Lay.box("k-take-counters");
    private final Div last = Lay.box("k-take-last");

    ScanPanel(StockTakesApi takes, Workplace place, StockTake take, Consumer<StockTake> done) {
        this.takes = takes;
        this.place = place;
        this.take = take;
        this.done = done;
        addClassName("k-take");
        Div main = Lay.box("k-take-main", fields(), answer, counters);
        Div side = Lay.card(new H2(Texts.t("take.last")), last);
        add(main, side);
        if (place.me().leads()) {
            main.add(ends());
        }
        answer.getElement().setAttribute("role", "status");
        say("", "scan", Texts.t("take.ready"), Texts.t("take.readyText"));
        takes.lastScans(take.id()).reversed().forEach(this::remember);
        tag.focus();
    }

    /** Counters of all devices. */
    void progress(StockTake now) {
        take = now;
        counters.removeAll();
        counters.add(counter("good", "COUNTED", now.counted("COUNTED")));
        ODD.stream()
                .filter(found -> now.counted(found) > 0)
                .forEach(found -> counters.add(counter("warn", found, now.counted(found))));
    }

    private Div fields() {
        tag.setPlaceholder(Texts.t("take.scan"));
        tag.setAriaLabel(Texts.t("take.scan"));
        tag.setPrefixComponent(new Icon("scan"));
        tag.addClassNames("k-scan", "k-grow");
        tag.setAutofocus(true);
        tag.addKeyPressListener(Key.ENTER, enter -> scan(tag.getValue()));
        tag.getElement()
                .addEventListener(
                        "scanned",
                        event -> scan(event.getEventData().path("event.detail").asString("")))
                .addEventData("event.detail");
        grams.setPlaceholder(Texts.t("take.weigh"));
        grams.setAriaLabel(Texts.t("take.weigh"));
        grams.setSuffixComponent(new Span("g"));
        grams.setLocale(place.formats().locale());
        grams.addClassName("k-take-grams");
        grams.addKeyPressListener(Key.ENTER, enter -> scan(tag.getValue()));
        lotFields();
        return Lay.box("k-row k-take-fields", tag, grams, count, carats);
    }

    /** Asked for once a lot's code was scanned. */
    private void lotFields() {
        count.setPlaceholder(Texts.t("lots.count"));
        count.setAriaLabel(Texts.t("lots.count"));
        count.setMin(1);
        carats.setPlaceholder(Texts.t("lots.carats"));
        carats.setAriaLabel(Texts.t("lots.carats"));
        carats.setLocale(place.formats().locale());
        carats.setSuffixComponent(new Span("ct"));
        count.addClassName("k-take-grams");
        carats.addClassName("k-take-grams");
        count.addKeyPressListener(Key.ENTER, enter -> scan(tag.getValue()));
        carats.addKeyPressListener(Key.ENTER, enter -> scan(tag.getValue()));
        askHowMuch(false);
    }

    private void askHowMuch(boolean asked) {
        count.setVisible(asked);
        carats.setVisible(asked);
        if (!asked) {
            count.clear();
            carats.clear();
        }
    }

    private void scan(String typed) {
        List<String> tags = Arrays.stream(typed.split("[\\s,;]+"))
                .filter(each -> !each.isEmpty())
                .limit(500)
                .toList();
        if (tags.isEmpty()) {
            tag.focus();
            return;
        }
        boolean one = tags.size() == 1;
        BigDecimal weight = one ? grams.getValue() : null;
        Integer howMany = one ? count.getValue() : null;
        BigDecimal stones = one ? carats.getValue() : null;
        try {
            List<StockTake.Answer> answers = takes.scan(
                    take.id(),
                    new StockTake.Scans(
                            place.me().userName(),
                            tags.stream()
                                    .map(each -> new StockTake.Tag(each, weight, howMany, stones))
                                    .toList()));
            show(answers);
            if (one && answers.getFirst().found().equals("QUANTITY_NEEDED")) {
                askHowMuch(true);
                count.focus();
                return;
            }
            answers.forEach(this::remember);
            tag.clear();
            grams.clear();
            askHowMuch(false);
        } catch (ApiProblem refusal) {
            say("bad", "warn", tags.getFirst(), refusal.first());
        }
        tag.focus();
    }

    private void show(List<StockTake.Answer> answers) {
        StockTake.Answer worst = answers.stream()
                .filter(each -> !each.found().equals("COUNTED"))
                .findFirst()
                .orElse(answers.getLast());
        String what = Texts.code("found", worst.found());
        String name = Objects.requireNonNullElse(worst.name(), "");
        String again = worst.again() ? Texts.t("take.again") + " " : "";
        say(
                worst.again() ? "again" : worst.found().equals("COUNTED") ? "good" : "warn",
                worst.found().equals("COUNTED") ? "check" : "warn",
                worst.tag(),
                answers.size() > 1
                        ? Texts.t("take.several", answers.size(), what)
                        : again + what + (name.isEmpty() ? "" : " · " + name));
        takes(answers);
    }

    /** Counts what this device added at once, ahead of the news that all devices get. */
    private void takes(List<StockTake.Answer> answers) {
        if (answers.stream().anyMatch(each -> !each.again())) {
            progress(takes.get(take.id()));
        }
    }

    private void say(String tone, String icon, String title, String words) {
        answer.removeAll();
        answer.setClassName("k-take-answer");
        if (!tone.isEmpty()) {
            answer.addClassName(tone);
        }
        answer.add(new Icon(icon), Lay.box("k-stack tight", Lay.text("k-take-tag k-num", title), new Span(words)));
    }

    private void remember(StockTake.Answer one) {
        Div row = Lay.box(
                "k-row k-between k-take-row",
                Lay.box(
                        "k-stack tight",
                        Lay.text("k-num", one.tag()),
                        Lay.text("k-small k-soft", Objects.requireNonNullElse(one.name(), ""))),
                Lay.tag(Texts.code("found", one.found()), one.found().equals("COUNTED") ? "good" : "warn"));
        last.addComponentAsFirst(row);
        if (last.getComponentCount() > SHOWN) {
            last.remove(last.getComponentAt(SHOWN));
        }
    }

    private Div counter(String tone, String found, long count) {
        return Lay.box(
                "k-take-counter " + tone,
                Lay.text("k-big k-num", place.formats().count(count)),
                Lay.text("k-small k-soft", Texts.code("found", found)));
    }

    private Div ends() {
        Button close = new Button(Texts.t("take.close"), click -> step(() -> takes.close(take.id())));
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button abandon = new Button(Texts.t("take.abandon"), click -> step(() -> takes.abandon(take.id())));
        abandon.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return Lay.box("k-row wrap k-take-ends", close, abandon, Note.info(Texts.t("take.blind")));
    }

    private void step(Supplier<@Nullable StockTake> step) {
        try {
            done.accept(Objects.requireNonNull(step.get()));
        } catch (ApiProblem refusal) {
            Notices.failed(refusal.first());
        }
    }
}
