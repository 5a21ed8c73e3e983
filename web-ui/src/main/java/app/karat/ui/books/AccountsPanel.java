package app.karat.ui.books;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.api.shop.BooksApi;
import app.karat.ui.api.shop.Branch;
import app.karat.ui.api.shop.Money;
import app.karat.ui.api.shop.TrialBalance;
import app.karat.ui.common.EmptyState;
import app.karat.ui.common.Icon;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Narrow;
import app.karat.ui.common.Notices;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The trial balance: every account over some days, for one branch or all, with its table for a spreadsheet. */
class AccountsPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient BooksApi books;
    private final transient Workplace place;
    private final DatePicker from = new DatePicker(Texts.t("accounts.from"));
    private final DatePicker to = new DatePicker(Texts.t("accounts.to"));
    private final Select<Optional<Branch>> branch = new Select<>();
    private final Div table = new Div();

    AccountsPanel(BooksApi books, Workplace place) {
        this.books = books;
        this.place = place;
        addClassNames("k-stack", "wide");
        LocalDate today = LocalDate.now(place.formats().zone());
        day(from, today.withDayOfMonth(1));
        day(to, today);
        branch.setLabel(Texts.t("worth.branch"));
        branch.setItems(java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(Optional.<Branch>empty()),
                        place.me().branches().stream().map(Optional::of))
                .toList());
        branch.setItemLabelGenerator(one -> one.map(Branch::name).orElseGet(() -> Texts.t("accounts.all")));
        branch.setValue(Optional.empty());
        branch.addValueChangeListener(picked -> look());
        add(Lay.box("k-row wrap k-accounts", from, to, branch, download()), table);
        look();
    }

    private void day(DatePicker picker, LocalDate value) {
        picker.setLocale(place.formats().locale());
        picker.setValue(value);
        picker.addValueChangeListener(picked -> look());
    }

    private @Nullable UUID chosen() {
        return branch.getValue().map(Branch::id).orElse(null);
    }

    private Anchor download() {
        DownloadHandler handler = DownloadHandler.fromInputStream(event -> {
            byte[] csv = books.trialBalanceTable(
                    chosen(), from.getValue().toString(), to.getValue().toString());
            return new DownloadResponse(new ByteArrayInputStream(csv), "trial-balance.csv", "text/csv", csv.length);
        });
        Anchor link = new Anchor(handler, "");
        link.add(new Icon("paper"), new Span(Texts.t("accounts.csv")));
        link.addClassName("k-paper");
        return link;
    }

    private void look() {
        if (from.getValue() == null || to.getValue() == null) {
            return;
        }
        try {
            show(books.trialBalance(
                    chosen(), from.getValue().toString(), to.getValue().toString()));
        } catch (ApiProblem refusal) {
            Notices.failed(refusal.first());
        }
    }

    private void show(TrialBalance balance) {
        table.removeAll();
        if (balance.lines().isEmpty()) {
            table.add(new EmptyState("paper", Texts.t("accounts.none"), Texts.t("accounts.noneText")));
            return;
        }
        Grid<TrialBalance.Line> grid = new Grid<>();
        grid.addClassName("k-grid");
        grid.addColumn(line -> name(line))
                .setHeader(Texts.t("accounts.account"))
                .setFooter(Texts.t("accounts.total"))
                .setWidth("11rem")
                .setFlexGrow(2);
        List<Grid.Column<TrialBalance.Line>> beside = List.of(
                money(grid, "accounts.opening", TrialBalance.Line::opening, balance.total()),
                money(grid, "accounts.debit", TrialBalance.Line::debit, balance.total()),
                money(grid, "accounts.credit", TrialBalance.Line::credit, balance.total()));
        Narrow.follow(grid, phone -> beside.forEach(column -> column.setVisible(!phone)));
        money(grid, "accounts.closing", TrialBalance.Line::closing, balance.total());
        grid.setItems(balance.lines());
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        table.add(grid);
    }

    private Grid.Column<TrialBalance.Line> money(
            Grid<TrialBalance.Line> grid,
            String header,
            Function<TrialBalance.Line, Money> amount,
            TrialBalance.Line total) {
        return grid.addColumn(line -> place.formats().money(amount.apply(line)))
                .setHeader(Texts.t(header))
                .setFooter(place.formats().money(amount.apply(total)))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("10rem")
                .setFlexGrow(1);
    }

    private static String name(TrialBalance.Line line) {
        String account = line.account();
        int colon = account.indexOf(':');
        return colon < 0
                ? Texts.code("account", account)
                : Texts.code("account", account.substring(0, colon)) + " "
                        + Objects.requireNonNullElse(line.name(), account.substring(colon + 1));
    }
}
