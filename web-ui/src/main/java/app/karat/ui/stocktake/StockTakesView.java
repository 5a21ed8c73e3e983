package app.karat.ui.stocktake;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.api.shop.PiecesApi;
import app.karat.ui.api.shop.StockTake;
import app.karat.ui.api.shop.StockTakesApi;
import app.karat.ui.common.EmptyState;
import app.karat.ui.common.Formats;
import app.karat.ui.common.Icon;
import app.karat.ui.common.Ids;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Notices;
import app.karat.ui.common.Texts;
import app.karat.ui.frame.Frame;
import app.karat.ui.live.Hub;
import app.karat.ui.live.LiveEvent;
import app.karat.ui.session.Background;
import app.karat.ui.session.Workplace;
import app.karat.ui.session.Workplaces;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The counts of the branch, and one of them: scanning while it is open, its result when it is closed. */
@Route(value = "stocktake/:take?", layout = Frame.class)
@RolesAllowed({"OWNER", "MANAGER", "SALES", "ACCOUNTANT"})
public class StockTakesView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient StockTakesApi takes;
    private final transient PiecesApi pieces;
    private final transient Workplace place;
    private final transient Background background;
    private @Nullable UUID open;
    private @Nullable ScanPanel scanning;

    public StockTakesView(
            StockTakesApi takes, PiecesApi pieces, Workplaces workplaces, Hub hub, Background background) {
        this.takes = takes;
        this.pieces = pieces;
        this.place = workplaces.current();
        this.background = background;
        addClassName("k-takes");
        hub.follow(this, place.tenant(), this::happened);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        open = event.getRouteParameters().get("take").map(Ids::of).orElse(null);
        look();
    }

    private void look() {
        if (open == null) {
            list();
        } else {
            show(takes.get(open));
        }
    }

    private void happened(LiveEvent event) {
        boolean mine = event.is("stock-take")
                && (open == null || event.data().path("takeId").asString("").equals(open.toString()));
        if (mine || event.isReset()) {
            getUI().ifPresent(ui -> {
                if (open != null) {
                    UUID asked = open;
                    background.load(ui, () -> takes.get(asked), this::show);
                } else if (!event.data().has("device")) {
                    list();
                }
            });
        }
    }

    private void show(StockTake take) {
        if (!take.id().equals(open)) {
            return;
        }
        if (take.is("COUNTING")) {
            if (scanning == null) {
                scanning = new ScanPanel(takes, place, take, this::show);
                removeAll();
                add(head(take), scanning);
            }
            scanning.progress(take);
            return;
        }
        scanning = null;
        removeAll();
        add(head(take), new ResultPanel(takes, place, take, this::show));
    }

    private Component head(StockTake take) {
        Button back = new Button(Texts.t("take.all"), click -> UI.getCurrent().navigate("stocktake"));
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div words = Lay.box(
                "k-row wrap",
                Lay.tag(Texts.code("takeStatus", take.status()), tone(take.status())),
                Lay.text(
                        "k-small k-soft",
                        Texts.t("take.begun", place.formats().dateTime(take.startedAt()), take.startedBy())),
                back);
        return Lay.head(Texts.t("take.of", what(take), place.branch().name()), words);
    }

    private void list() {
        scanning = null;
        removeAll();
        List<StockTake> all = takes.page(place.branch().id(), null).items();
        add(Lay.head(Texts.t("take.title")));
        if (place.me().leads()) {
            add(starting());
        }
        if (all.isEmpty()) {
            add(new EmptyState("scan", Texts.t("take.none"), Texts.t("take.noneText")));
        } else {
            add(grid(all));
        }
    }

    private Component starting() {
        ComboBox<String> category = new ComboBox<>();
        category.setAriaLabel(Texts.t("take.what"));
        category.setPlaceholder(Texts.t("take.everything"));
        category.setClearButtonVisible(true);
        category.setAllowCustomValue(true);
        category.addCustomValueSetListener(typed -> category.setValue(typed.getDetail()));
        category.setItems(pieces.find(null, "IN_STOCK", place.branch().id(), null, null, 200).items().stream()
                .map(piece -> Objects.requireNonNullElse(piece.category(), ""))
                .filter(name -> !name.isBlank())
                .distinct()
                .sorted()
                .toList());
        Button start = new Button(Texts.t("take.start"), new Icon("scan"), click -> start(category.getValue()));
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return Lay.box("k-row wrap k-take-start", category, start);
    }

    private void start(@Nullable String category) {
        UUID id = UUID.randomUUID();
        try {
            takes.start(id, new StockTake.Start(place.branch().id(), category));
            UI.getCurrent().navigate("stocktake/" + id);
        } catch (ApiProblem refusal) {
            Notices.failed(refusal.first());
        }
    }

    private Grid<StockTake> grid(List<StockTake> all) {
        Formats formats = place.formats();
        Grid<StockTake> grid = new Grid<>();
        grid.addClassName("k-grid");
        grid.addColumn(take -> formats.dateTime(take.startedAt()))
                .setHeader(Texts.t("take.when"))
                .setWidth("11rem")
                .setFlexGrow(1);
        grid.addColumn(StockTakesView::what).setHeader(Texts.t("take.what")).setFlexGrow(1);
        grid.addComponentColumn(take -> Lay.tag(Texts.code("takeStatus", take.status()), tone(take.status())))
                .setHeader(Texts.t("take.status"))
                .setWidth("8rem")
                .setFlexGrow(0);
        grid.addColumn(take -> formats.count(take.scanned()))
                .setHeader(Texts.t("take.scanned"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("6.5rem")
                .setFlexGrow(0);
        grid.addColumn(StockTake::startedBy).setHeader(Texts.t("take.by")).setFlexGrow(1);
        grid.setItems(all);
        grid.setAllRowsVisible(true);
        grid.addItemClickListener(picked ->
                UI.getCurrent().navigate("stocktake/" + picked.getItem().id()));
        return grid;
    }

    private static String what(StockTake take) {
        return take.category() == null ? Texts.t("take.everything") : take.category();
    }

    private static String tone(String status) {
        return switch (status) {
            case "COUNTING" -> "gold";
            case "CLOSED" -> "warn";
            case "POSTED" -> "good";
            default -> "";
        };
    }

    @Override
    public String getPageTitle() {
        return Texts.t("take.title") + " · Karat";
    }
}
