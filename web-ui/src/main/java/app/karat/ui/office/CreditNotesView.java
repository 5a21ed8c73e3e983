package app.karat.ui.office;

import app.karat.ui.api.shop.CreditNote;
import app.karat.ui.api.shop.Page;
import app.karat.ui.api.shop.ReturnsApi;
import app.karat.ui.common.Cursored;
import app.karat.ui.common.EmptyState;
import app.karat.ui.common.Formats;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Narrow;
import app.karat.ui.common.Papers;
import app.karat.ui.common.Texts;
import app.karat.ui.frame.Frame;
import app.karat.ui.session.Workplace;
import app.karat.ui.session.Workplaces;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;

/** What came back to the branch, newest first, each with its paper. */
@Route(value = "credit-notes", layout = Frame.class)
@PermitAll
public class CreditNotesView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient ReturnsApi returns;
    private final transient Workplace place;
    private final Grid<CreditNote> grid = new Grid<>();
    private final Div registration = Lay.stack();

    public CreditNotesView(ReturnsApi returns, Workplaces workplaces) {
        this.returns = returns;
        this.place = workplaces.current();
        addClassName("k-list");
        Page<CreditNote> first = returns.find(place.branch().id(), null);
        add(Lay.head(Texts.t("returns.title")));
        if (first.items().isEmpty()) {
            Anchor sales = new Anchor("sales", Texts.t("sales.title"));
            sales.addClassName("k-primary");
            add(new EmptyState("paper", Texts.t("returns.empty.title"), Texts.t("returns.empty.text"), sales));
            return;
        }
        columns();
        Cursored<CreditNote> list = new Cursored<>(cursor -> {
            Page<CreditNote> page =
                    cursor == null ? first : returns.find(place.branch().id(), cursor);
            return new Cursored.Chunk<>(page.items(), page.next());
        });
        grid.setItems(query -> list.from(query.getOffset(), query.getLimit()));
        add(registration, Lay.box("k-list-body", grid));
    }

    private void columns() {
        Formats formats = place.formats();
        grid.addClassName("k-grid");
        grid.addColumn(new ComponentRenderer<>(this::paper))
                .setHeader(Texts.t("returns.number"))
                .setWidth("13rem")
                .setFlexGrow(0);
        List<Grid.Column<CreditNote>> beside = List.of(
                grid.addColumn(note -> formats.dateTime(note.at()))
                        .setHeader(Texts.t("sales.at"))
                        .setWidth("12rem")
                        .setFlexGrow(0),
                grid.addColumn(CreditNote::invoiceNumber)
                        .setHeader(Texts.t("sales.invoice"))
                        .setWidth("10rem")
                        .setFlexGrow(0),
                grid.addColumn(note -> Texts.code("returns.kind", note.kind()))
                        .setHeader(Texts.t("returns.kind"))
                        .setWidth("6rem")
                        .setFlexGrow(0),
                grid.addColumn(CreditNote::reason).setHeader(Texts.t("returns.reason")),
                grid.addColumn(note -> Objects.requireNonNullElse(note.voucherCode(), "–"))
                        .setHeader(Texts.t("oldgold.voucher"))
                        .setWidth("10rem")
                        .setFlexGrow(0));
        grid.addColumn(note -> formats.money(note.total()))
                .setHeader(Texts.t("price.total"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("10rem")
                .setFlexGrow(0);
        grid.addItemClickListener(clicked -> {
            registration.removeAll();
            registration.add(EInvoiceLine.of(returns, place, clicked.getItem().id()));
        });
        Narrow.follow(grid, phone -> beside.forEach(column -> column.setVisible(!phone)));
    }

    private Component paper(CreditNote note) {
        Anchor paper =
                Papers.pdf(note.number(), note.number().replace('/', '-') + ".pdf", () -> returns.paper(note.id()));
        Div glance = Lay.box(
                "k-small k-soft k-only-phone k-glance", new Span(place.formats().dateTime(note.at())));
        return Lay.box("k-stack tight", paper, glance);
    }

    @Override
    public String getPageTitle() {
        return Texts.t("returns.title") + " · Karat";
    }
}
