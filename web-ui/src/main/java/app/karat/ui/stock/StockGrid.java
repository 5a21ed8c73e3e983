package app.karat.ui.stock;

import app.karat.ui.api.shop.DesignsApi;
import app.karat.ui.api.shop.Piece;
import app.karat.ui.api.shop.PieceThingsApi;
import app.karat.ui.common.Formats;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Narrow;
import app.karat.ui.common.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The list of pieces: columns where there is room for them, and on a phone one column that says it all. */
class StockGrid extends Grid<Piece> {

    private static final long serialVersionUID = 1L;

    private final transient Formats formats;
    private final transient PieceThingsApi things;
    private final transient DesignsApi designs;
    private final Map<UUID, UUID> firstPhotos = new HashMap<>();
    private final List<Column<Piece>> beside = new ArrayList<>();
    private final Column<Piece> gross;
    private @Nullable UUID chosen;
    private boolean phone;
    private final Column<Piece> ticks;
    private final Set<UUID> ticked = new LinkedHashSet<>();
    private Runnable onTick = () -> {};

    StockGrid(Formats formats, PieceThingsApi things, DesignsApi designs, int pageSize) {
        this.formats = formats;
        this.things = things;
        this.designs = designs;
        addClassName("k-grid");
        setPageSize(pageSize);
        setSelectionMode(SelectionMode.SINGLE);
        ticks = addColumn(new ComponentRenderer<>(this::tick)).setFlexGrow(0).setWidth("3.4rem");
        ticks.setVisible(false);
        addColumn(new ComponentRenderer<>(this::name))
                .setHeader(Texts.t("stock.piece"))
                .setFlexGrow(3)
                .setWidth("15rem");
        beside.add(addColumn(Piece::purity)
                .setHeader(Texts.t("stock.purity"))
                .setFlexGrow(0)
                .setWidth("5.8rem"));
        gross = number(piece -> formats.grams(piece.grossGrams()), "stock.gross", "7.2rem");
        beside.add(number(piece -> formats.grams(piece.netGrams()), "stock.net", "7.2rem"));
        beside.add(number(this::price, "stock.price", "9.6rem"));
        beside.add(addColumn(new ComponentRenderer<>(StockGrid::state))
                .setHeader(Texts.t("stock.status"))
                .setFlexGrow(0)
                .setWidth("7.4rem"));
        setPartNameGenerator(piece -> piece.id().equals(chosen) ? "chosen" : null);
        Narrow.follow(this, now -> {
            phone = now;
            makeRoom();
        });
    }

    /** The piece that is open beside the list, if any: its row is marked and the list has less room. */
    void chosen(@Nullable UUID piece) {
        chosen = piece;
        makeRoom();
    }

    /** Asks for the first pictures of these pieces, which are about to be shown. */
    void picture(List<Piece> pieces) {
        pieces.forEach(piece -> firstPhotos.remove(piece.id()));
        if (!pieces.isEmpty()) {
            firstPhotos.putAll(
                    designs.firstPhotos(pieces.stream().map(Piece::id).toList()));
        }
    }

    /** Lets pieces be ticked for what is done with many at once. */
    void tickable(Runnable changed) {
        onTick = changed;
        ticks.setVisible(true);
    }

    List<UUID> ticked() {
        return List.copyOf(ticked);
    }

    void tickNone() {
        ticked.clear();
        getDataProvider().refreshAll();
        onTick.run();
    }

    private Component tick(Piece piece) {
        Checkbox box = new Checkbox(ticked.contains(piece.id()));
        box.setAriaLabel(Texts.t("stock.tick", piece.tag()));
        box.addValueChangeListener(changed -> {
            if (changed.getValue()) {
                ticked.add(piece.id());
            } else {
                ticked.remove(piece.id());
            }
            onTick.run();
        });
        return box;
    }

    private void makeRoom() {
        beside.forEach(column -> column.setVisible(!phone));
        gross.setVisible(!phone && chosen == null);
    }

    private Column<Piece> number(Function<Piece, String> value, String header, String width) {
        return addColumn(value::apply)
                .setHeader(Texts.t(header))
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0)
                .setWidth(width);
    }

    private String price(Piece piece) {
        return piece.price() == null ? "–" : formats.money(piece.price());
    }

    private Component name(Piece piece) {
        Div words = Lay.box(
                "k-stack tight k-grow",
                Lay.text("k-piece-name", piece.name()),
                Lay.text("k-small k-soft k-num", piece.tag()),
                glance(piece));
        return Lay.row(Thumb.of(things, firstPhotos.get(piece.id()), piece.category()), words);
    }

    /** What a phone shows of a piece in one line, where the columns have no room. */
    private Component glance(Piece piece) {
        Span weight = Lay.text("k-soft", piece.purity() + " · " + formats.grams(piece.netGrams()));
        Div line = Lay.box("k-small k-num k-only-phone k-glance", weight, Lay.text("k-strong", price(piece)));
        if (!piece.inStock()) {
            line.add(state(piece));
        }
        return line;
    }

    private static Component state(Piece piece) {
        return Lay.tag(Texts.code("status", piece.status()), piece.inStock() ? "good" : "quiet");
    }
}
