package app.karat.ui.stock;

import app.karat.ui.api.shop.DesignsApi;
import app.karat.ui.api.shop.Piece;
import app.karat.ui.api.shop.PieceEditsApi;
import app.karat.ui.api.shop.PiecePage;
import app.karat.ui.api.shop.PieceThingsApi;
import app.karat.ui.api.shop.PiecesApi;
import app.karat.ui.common.Cursored;
import app.karat.ui.common.EmptyState;
import app.karat.ui.common.Formats;
import app.karat.ui.common.Icon;
import app.karat.ui.common.Ids;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Papers;
import app.karat.ui.common.Texts;
import app.karat.ui.frame.Frame;
import app.karat.ui.goods.Keeping;
import app.karat.ui.live.Hub;
import app.karat.ui.session.Background;
import app.karat.ui.session.Workplace;
import app.karat.ui.session.Workplaces;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stock: search as you type, facets in the address, totals that follow, and a piece's live price beside the list. */
@Route(value = "stock", layout = Frame.class)
@PermitAll
public class StockView extends Div implements HasDynamicTitle, AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private static final int PAGE = 50;

    private final transient PiecesApi pieces;
    private final transient PieceThingsApi things;
    private final transient Workplace place;
    private final transient Background background;
    private final StockGrid grid;
    private final TextField words = new TextField();
    private final Select<String> status = new Select<>();
    private final Select<String> metal = new Select<>();
    private final Div totals = Lay.box("k-totals");
    private final Div body = Lay.box("k-list-body");
    private final TickedBar many;
    private final FacetPanel counts;
    private final PiecePanel panel;
    private transient PieceFilter filter = PieceFilter.of(QueryParameters.empty());

    public StockView(
            PiecesApi pieces,
            PieceThingsApi things,
            DesignsApi designs,
            PieceEditsApi edits,
            Keeping keeping,
            Workplaces workplaces,
            Hub hub,
            Background background) {
        this.pieces = pieces;
        this.things = things;
        this.background = background;
        this.place = workplaces.current();
        this.grid = new StockGrid(place.formats(), things, designs, PAGE);
        this.panel = new PiecePanel(pieces, things, keeping, place, hub, background, this::close);
        this.many = new TickedBar(things, edits, place);
        this.counts = new FacetPanel(place.formats(), this::go);
        addClassName("k-list");
        add(heading(), facets(), totals, many, body);
        list();
        hub.follow(this, place.tenant(), event -> {
            if (event.is("stock") || event.isReset()) {
                refresh();
            }
        });
    }

    private Component heading() {
        Button add = new Button(
                Texts.t("stock.add"), new Icon("plus"), click -> UI.getCurrent().navigate(PieceFormView.class));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add.setVisible(place.me().leads());
        Anchor sheet = new Anchor("import", Texts.t("import.title"));
        sheet.addClassName("k-secondary");
        sheet.setVisible(place.me().leads());
        boolean office = place.me().leads() || place.me().is("accountant");
        Anchor csv = export("csv", "text/csv");
        Anchor xlsx = export("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        csv.setVisible(office);
        xlsx.setVisible(office);
        return Lay.head(Texts.t("stock.title"), csv, xlsx, sheet, add);
    }

    /** The list as it is filtered now, as a file. */
    private Anchor export(String ending, String mediaType) {
        String file = "pieces." + ending;
        return Papers.file(
                ending.toUpperCase(Locale.ROOT),
                file,
                mediaType,
                () -> things.export(
                        file,
                        filter.query(),
                        filter.oneStatus(),
                        place.branch().id(),
                        filter.oneMetal(),
                        filter.oneCategory(),
                        filter.onePurity(),
                        filter.oneDesign()));
    }

    private void go(PieceFilter now) {
        UI.getCurrent().navigate(StockView.class, now.address(panel.pieceId()));
    }

    private Component facets() {
        words.setPlaceholder(Texts.t("stock.search"));
        words.setAriaLabel(Texts.t("stock.search"));
        words.setPrefixComponent(new Icon("search"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(200);
        words.addClassName("k-grow");
        words.setAutofocus(true);
        status.setItems("IN_STOCK", "RESERVED", "ON_MEMO", "IN_TRANSIT", "IN_WORKSHOP", "SOLD", "ALL");
        status.setItemLabelGenerator(code -> Texts.code("status", code));
        status.setAriaLabel(Texts.t("stock.status"));
        metal.setItems("", "GOLD", "SILVER", "PLATINUM", "PALLADIUM");
        metal.setItemLabelGenerator(code -> code.isEmpty() ? Texts.t("metal.all") : Texts.code("metal", code));
        metal.setAriaLabel(Texts.t("stock.metal"));
        words.addValueChangeListener(typed -> moved(typed.isFromClient()));
        status.addValueChangeListener(picked -> moved(picked.isFromClient()));
        metal.addValueChangeListener(picked -> moved(picked.isFromClient()));
        return Lay.box("k-row wrap k-facets-bar", words, status, metal);
    }

    private void moved(boolean byPerson) {
        if (byPerson) {
            go(new PieceFilter(
                    words.getValue().strip(),
                    status.getValue(),
                    metal.getValue(),
                    filter.category(),
                    filter.purity(),
                    filter.design()));
        }
    }

    private void list() {
        grid.addSelectionListener(picked -> {
            if (picked.isFromClient()) {
                UUID piece = picked.getFirstSelectedItem().map(Piece::id).orElse(null);
                UI.getCurrent().navigate(StockView.class, filter.address(piece));
            }
        });
        body.add(counts, grid);
        if (place.me().leads() || place.me().is("sales")) {
            grid.tickable(this::ticked);
        }
    }

    private void ticked() {
        many.show(grid.ticked(), grid::tickNone, this::refresh);
    }

    private void count() {
        PieceFilter counted = filter;
        getUI().ifPresent(ui -> background.load(
                ui,
                () -> things.facets(
                        counted.query(),
                        counted.oneStatus(),
                        place.branch().id(),
                        counted.oneMetal(),
                        counted.oneCategory(),
                        counted.onePurity(),
                        counted.oneDesign()),
                facets -> counts.show(facets, counted)));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        QueryParameters address = event.getLocation().getQueryParameters();
        filter = PieceFilter.of(address);
        words.setValue(filter.words());
        status.setValue(filter.status());
        metal.setValue(filter.metal());
        String piece = address.getSingleParameter("piece").orElse(null);
        grid.chosen(piece == null ? null : Ids.of(piece));
        refresh();
        if (piece == null) {
            hide();
        } else {
            open(piece);
        }
    }

    private void refresh() {
        PiecePage first = read(null);
        count();
        show(first.totals());
        boolean nothing = first.items().isEmpty();
        body.getChildren().filter(EmptyState.class::isInstance).forEach(Component::removeFromParent);
        grid.setVisible(!nothing);
        if (nothing) {
            body.addComponentAsFirst(empty());
            return;
        }
        Cursored<Piece> list = new Cursored<>(cursor -> {
            PiecePage page = cursor == null ? first : read(cursor);
            return new Cursored.Chunk<>(page.items(), page.next());
        });
        grid.setItems(query -> list.from(query.getOffset(), query.getLimit()));
    }

    private PiecePage read(@Nullable String cursor) {
        PiecePage page = pieces.find(
                filter.query(),
                filter.oneStatus(),
                place.branch().id(),
                filter.oneMetal(),
                filter.oneCategory(),
                filter.onePurity(),
                filter.oneDesign(),
                cursor,
                PAGE);
        grid.picture(page.items());
        return page;
    }

    private Component empty() {
        boolean any = filter.query() == null
                && filter.oneMetal() == null
                && filter.oneCategory() == null
                && filter.onePurity() == null
                && filter.oneDesign() == null
                && "IN_STOCK".equals(filter.status());
        Anchor add = new Anchor("stock/new", Texts.t("stock.add"));
        add.addClassName("k-primary");
        add.setVisible(any && place.me().leads());
        return new EmptyState(
                "ring",
                Texts.t(any ? "stock.empty.title" : "stock.none.title"),
                Texts.t(any ? "stock.empty.text" : "stock.none.text"),
                add);
    }

    private void show(PiecePage.@Nullable Totals sum) {
        totals.removeAll();
        if (sum == null) {
            return;
        }
        Formats formats = place.formats();
        totals.add(
                Lay.fact(Texts.t("stock.pieces"), Lay.num(formats.count(sum.pieces()))),
                Lay.fact(Texts.t("stock.gross"), Lay.num(formats.grams(sum.grossGrams()))),
                Lay.fact(Texts.t("stock.net"), Lay.num(formats.grams(sum.netGrams()))),
                Lay.fact(Texts.t("stock.fine"), Lay.num(formats.grams(sum.fineGrams()))),
                Lay.fact(Texts.t("stock.value"), Lay.num(sum.value() == null ? "–" : formats.moneyShort(sum.value()))));
    }

    private void open(String piece) {
        panel.open(Ids.of(piece));
        body.add(panel);
        addClassName("with-panel");
    }

    private void hide() {
        panel.close();
        body.remove(panel);
        removeClassName("with-panel");
    }

    private void close() {
        grid.deselectAll();
        UI.getCurrent().navigate(StockView.class, filter.address(null));
    }

    @Override
    public String getPageTitle() {
        return Texts.t("stock.title") + " · Karat";
    }
}
