package app.karat.ui.books;

import app.karat.ui.api.shop.BooksApi;
import app.karat.ui.api.shop.Money;
import app.karat.ui.api.shop.StockAge;
import app.karat.ui.common.EmptyState;
import app.karat.ui.common.Formats;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Narrow;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How long the stock has been lying: a row for each category, a column for each age, what it cost and how many pieces. */
class AgePanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final List<String> SPANS = List.of("UP_TO_30", "UP_TO_90", "UP_TO_180", "UP_TO_365", "OLDER");

    private final transient Formats formats;

    AgePanel(BooksApi books, Workplace place) {
        this.formats = place.formats();
        addClassNames("k-stack", "wide");
        List<StockAge.Line> lines = books.stockAge(place.branch().id()).lines();
        add(Lay.text("k-soft", Texts.t("age.what", place.branch().name())));
        if (lines.isEmpty()) {
            add(new EmptyState("ring", Texts.t("worth.none"), Texts.t("worth.noneText")));
            return;
        }
        add(sums(lines), table(lines));
    }

    private Component sums(List<StockAge.Line> lines) {
        Div sums = Lay.box("k-take-sums five");
        SPANS.forEach(span -> {
            List<StockAge.Line> of =
                    lines.stream().filter(line -> line.span().equals(span)).toList();
            long pieces = of.stream().mapToLong(StockAge.Line::pieces).sum();
            sums.add(Lay.box(
                    "k-take-counter" + (span.equals("OLDER") && pieces > 0 ? " warn" : ""),
                    Lay.text("k-small k-soft", Texts.code("span", span)),
                    Lay.text("k-big k-num", money(cost(of))),
                    Lay.text("k-small k-soft k-num", Texts.t("age.pieces", formats.count(pieces)))));
        });
        return sums;
    }

    private Component table(List<StockAge.Line> lines) {
        Map<String, Map<String, StockAge.Line>> rows = lines.stream()
                .collect(Collectors.groupingBy(
                        StockAge.Line::category, TreeMap::new, Collectors.toMap(StockAge.Line::span, line -> line)));
        Grid<Map.Entry<String, Map<String, StockAge.Line>>> grid = new Grid<>();
        grid.addClassName("k-grid");
        grid.addColumn(row -> row.getKey().isBlank() ? Texts.t("age.without") : row.getKey())
                .setHeader(Texts.t("age.category"))
                .setWidth("8rem")
                .setFlexGrow(1);
        var beside = SPANS.stream()
                .map(span -> grid.addComponentColumn(row -> cell(row.getValue().get(span)))
                        .setHeader(Texts.code("span", span))
                        .setTextAlign(ColumnTextAlign.END)
                        .setWidth("8.5rem")
                        .setFlexGrow(1))
                .toList();
        Narrow.follow(grid, phone -> beside.forEach(column -> column.setVisible(!phone)));
        grid.addComponentColumn(row -> today(row.getValue()))
                .setHeader(Texts.t("age.today"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("9rem")
                .setFlexGrow(1);
        grid.setItems(List.copyOf(rows.entrySet()));
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        return grid;
    }

    private Component cell(StockAge.@Nullable Line line) {
        if (line == null) {
            return Lay.text("k-soft", "–");
        }
        return Lay.box(
                "k-stack tight k-end-text",
                Lay.num(formats.moneyShort(line.cost())),
                Lay.text("k-small k-soft k-num", Texts.t("age.pieces", formats.count(line.pieces()))));
    }

    private Component today(Map<String, StockAge.Line> row) {
        boolean whole = row.values().stream().allMatch(line -> line.value() != null);
        Money sum = row.values().stream()
                .map(StockAge.Line::value)
                .filter(Objects::nonNull)
                .reduce(Money::plus)
                .orElse(null);
        return Lay.num(whole && sum != null ? formats.moneyShort(sum) : "–");
    }

    private static @Nullable Money cost(List<StockAge.Line> lines) {
        return lines.stream().map(StockAge.Line::cost).reduce(Money::plus).orElse(null);
    }

    private String money(@Nullable Money money) {
        return money == null ? "–" : formats.moneyShort(money);
    }
}
