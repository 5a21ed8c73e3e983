package app.karat.ui.books;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.api.shop.BooksApi;
import app.karat.ui.api.shop.Branch;
import app.karat.ui.api.shop.Money;
import app.karat.ui.api.shop.Rates;
import app.karat.ui.api.shop.RatesApi;
import app.karat.ui.api.shop.StockWorth;
import app.karat.ui.common.EmptyState;
import app.karat.ui.common.Formats;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Narrow;
import app.karat.ui.common.Notices;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Background;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.slider.IntegerSlider;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.ValueProvider;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the stock is worth: now or at any past moment, at the board's rates or at one that is supposed. */
class WorthPanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 30;

    private final transient BooksApi books;
    private final transient Workplace place;
    private final transient Background background;
    private final @Nullable BigDecimal today;
    private final DateTimePicker at = new DateTimePicker();
    private final IntegerSlider change = new IntegerSlider(-MOST, MOST);
    private final BigDecimalField rate = new BigDecimalField();
    private final Div sums = Lay.box("k-take-sums");
    private final Grid<StockWorth.Line> grid = new Grid<>();
    private final Div lines = new Div();

    WorthPanel(BooksApi books, RatesApi rates, Workplace place, Background background) {
        this.books = books;
        this.place = place;
        this.background = background;
        this.today = rates.board(place.branch().id())
                .metal("GOLD")
                .map(Rates.MetalRate::finePerGram)
                .map(Money::amount)
                .orElse(null);
        addClassNames("k-stack", "wide");
        columns();
        add(question(), sums, lines);
        addAttachListener(attached -> look());
    }

    private Div question() {
        at.setLabel(Texts.t("worth.at"));
        at.setLocale(place.formats().locale());
        at.setMax(LocalDateTime.now(place.formats().zone()));
        at.addValueChangeListener(picked -> look());
        rate.setLabel(Texts.t("worth.rate"));
        rate.setLocale(place.formats().locale());
        rate.setClearButtonVisible(true);
        rate.setHelperText(
                today == null ? "" : Texts.t("worth.today", place.formats().number(today, 2)));
        rate.setValueChangeMode(ValueChangeMode.LAZY);
        rate.addValueChangeListener(typed -> {
            if (typed.isFromClient()) {
                change.setValue(0);
                look();
            }
        });
        Div all = Lay.box("k-worth", at, rate);
        if (today != null) {
            change.setLabel(Texts.t("worth.change"));
            change.setHelperText(Texts.t("worth.changeText", MOST));
            change.setValue(0);
            change.addValueChangeListener(moved -> {
                if (moved.isFromClient()) {
                    rate.setValue(moved.getValue() == 0 ? null : changed(today, moved.getValue()));
                    look();
                }
            });
            all.add(change);
        }
        return Lay.card(all);
    }

    private static BigDecimal changed(BigDecimal rate, int percent) {
        return rate.multiply(BigDecimal.valueOf(100L + percent))
                .movePointLeft(2)
                .setScale(2, RoundingMode.HALF_UP);
    }

    private void look() {
        LocalDateTime moment = at.getValue();
        String instant = moment == null
                ? null
                : moment.atZone(place.formats().zone()).toInstant().toString();
        BigDecimal supposed = rate.getValue();
        getUI().ifPresent(ui -> background.load(ui, () -> ask(instant, supposed), this::show));
    }

    private @Nullable StockWorth ask(@Nullable String instant, @Nullable BigDecimal supposed) {
        try {
            return books.stockValue(null, instant, supposed);
        } catch (ApiProblem refusal) {
            return null;
        }
    }

    private void show(@Nullable StockWorth worth) {
        if (worth == null) {
            Notices.failed(Texts.t("worth.refused"));
            return;
        }
        Formats formats = place.formats();
        sums.removeAll();
        StockWorth.Total total = worth.total();
        sum("worth.pieces", formats.count(total.pieces()), formats.grams(total.grams()));
        sum("worth.fine", formats.grams(total.fineGrams()), "");
        sum("worth.cost", formats.moneyShort(total.cost()), "");
        sum(
                worth.supposed() == null ? "worth.value" : "worth.supposed",
                total.value() == null ? "–" : formats.moneyShort(total.value()),
                gain(total));
        withoutMetal(worth.withoutMetal());
        lines.removeAll();
        if (worth.lines().isEmpty()) {
            lines.add(new EmptyState("ring", Texts.t("worth.none"), Texts.t("worth.noneText")));
        } else {
            grid.setItems(worth.lines());
            lines.add(grid);
        }
    }

    private void withoutMetal(StockWorth.@Nullable WithoutMetal rest) {
        if (rest != null && rest.pieces() > 0) {
            Formats formats = place.formats();
            sum(
                    "worth.withoutMetal",
                    formats.moneyShort(rest.cost()),
                    Texts.t("worth.stones", formats.count(rest.pieces()), formats.carats(rest.carats())));
        }
    }

    private String gain(StockWorth.Total total) {
        if (total.value() == null) {
            return Texts.t("worth.noRate");
        }
        Money gain = total.value().minus(total.cost());
        boolean below = gain.amount().signum() < 0;
        Money size = new Money(gain.amount().abs(), gain.currency());
        return Texts.t(below ? "worth.below" : "worth.above", place.formats().moneyShort(size));
    }

    private void sum(String label, String value, String beside) {
        sums.add(Lay.box(
                "k-take-counter",
                Lay.text("k-small k-soft", Texts.t(label)),
                Lay.text("k-big k-num", value),
                Lay.text("k-small k-soft k-num", beside)));
    }

    private void columns() {
        Formats formats = place.formats();
        grid.addClassName("k-grid");
        List<Grid.Column<StockWorth.Line>> beside = new ArrayList<>();
        beside.add(grid.addColumn(this::branch)
                .setHeader(Texts.t("worth.branch"))
                .setFlexGrow(1)
                .setWidth("8rem"));
        grid.addComponentColumn(this::metal)
                .setHeader(Texts.t("stock.purity"))
                .setFlexGrow(1)
                .setWidth("8rem");
        beside.add(number("stock.pieces", line -> formats.count(line.pieces()), "5.5rem"));
        beside.add(number("stock.net", line -> formats.grams(line.grams()), "8rem"));
        beside.add(number("worth.fine", line -> formats.grams(line.fineGrams()), "8rem"));
        beside.add(
                number("worth.perGram", line -> line.perGram() == null ? "–" : formats.money(line.perGram()), "8rem"));
        beside.add(number("worth.cost", line -> formats.moneyShort(line.cost()), "9rem"));
        number("worth.metal", line -> line.value() == null ? "–" : formats.moneyShort(line.value()), "9rem");
        Narrow.follow(grid, phone -> beside.forEach(column -> column.setVisible(!phone)));
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
    }

    /** The metal, and on a phone below it where it lies and how much it is. */
    private Component metal(StockWorth.Line line) {
        Formats formats = place.formats();
        String much = formats.count(line.pieces()) + " · " + formats.grams(line.grams());
        return Lay.box(
                "k-stack tight",
                new Span(Texts.code("metal", line.metal()) + " " + line.purity()),
                Lay.text("k-small k-soft k-only-phone", branch(line)),
                Lay.text("k-small k-soft k-num k-only-phone", much));
    }

    private String branch(StockWorth.Line line) {
        return place.me().branches().stream()
                .filter(one -> one.id().equals(line.branchId()))
                .map(Branch::name)
                .findFirst()
                .orElse("–");
    }

    private Grid.Column<StockWorth.Line> number(
            String header, ValueProvider<StockWorth.Line, String> value, String width) {
        return grid.addColumn(value)
                .setHeader(Texts.t(header))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth(width)
                .setFlexGrow(0);
    }
}
