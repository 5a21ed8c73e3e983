package app.karat.ui.stock;

import app.karat.ui.api.shop.Design;
import app.karat.ui.api.shop.DesignsApi;
import app.karat.ui.api.shop.Page;
import app.karat.ui.api.shop.PieceThingsApi;
import app.karat.ui.common.Cursored;
import app.karat.ui.common.EmptyState;
import app.karat.ui.common.Icon;
import app.karat.ui.common.Ids;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Narrow;
import app.karat.ui.common.Texts;
import app.karat.ui.frame.Frame;
import app.karat.ui.live.Hub;
import app.karat.ui.session.Background;
import app.karat.ui.session.Workplace;
import app.karat.ui.session.Workplaces;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/** The designs of the business: found by style number or name, and beside the list what one should cost and how its pieces do. */
@Route(value = "designs/:design?", layout = Frame.class)
@RolesAllowed({"OWNER", "MANAGER", "SALES", "ACCOUNTANT"})
public class DesignsView extends Div implements HasDynamicTitle, AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final transient DesignsApi designs;
    private final transient PieceThingsApi things;
    private final transient Workplace place;
    private final Grid<Design> grid = new Grid<>();
    private final TextField search = new TextField();
    private final Checkbox retired = new Checkbox(Texts.t("designs.retired"));
    private final Div body = Lay.box("k-list-body", grid);
    private final DesignPanel panel;

    public DesignsView(
            DesignsApi designs, PieceThingsApi things, Workplaces workplaces, Hub hub, Background background) {
        this.designs = designs;
        this.things = things;
        this.place = workplaces.current();
        this.panel = new DesignPanel(designs, things, place, hub, background);
        addClassName("k-list");
        search.setPlaceholder(Texts.t("designs.search"));
        search.setAriaLabel(Texts.t("designs.search"));
        search.setPrefixComponent(new Icon("search"));
        search.setClearButtonVisible(true);
        search.addClassName("k-grow");
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(typed -> refresh());
        retired.addValueChangeListener(ticked -> refresh());
        columns();
        add(heading(), Lay.box("k-row wrap k-facets-bar", search, retired), body);
    }

    private Component heading() {
        Button add = new Button(
                Texts.t("designs.add"),
                new Icon("plus"),
                click -> UI.getCurrent().navigate(DesignFormView.class));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add.setVisible(place.me().leads());
        return Lay.head(Texts.t("designs.title"), add);
    }

    private void columns() {
        grid.addClassName("k-grid");
        grid.addColumn(new ComponentRenderer<>(this::name))
                .setHeader(Texts.t("designs.one"))
                .setFlexGrow(3)
                .setWidth("15rem");
        var collection = grid.addColumn(Design::collection).setHeader(Texts.t("designs.collection"));
        var variants = grid.addColumn(
                        one -> place.formats().count(one.variants().size()))
                .setHeader(Texts.t("designs.variants"))
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0)
                .setWidth("8rem");
        grid.addColumn(one -> place.formats().count(one.inStock()))
                .setHeader(Texts.t("designs.inStock"))
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0)
                .setWidth("7rem");
        grid.addSelectionListener(picked -> {
            if (picked.isFromClient()) {
                String chosen =
                        picked.getFirstSelectedItem().map(one -> "/" + one.id()).orElse("");
                UI.getCurrent().navigate("designs" + chosen);
            }
        });
        Narrow.follow(grid, phone -> {
            collection.setVisible(!phone);
            variants.setVisible(!phone);
        });
    }

    private Component name(Design design) {
        Div words = Lay.box(
                "k-stack tight k-grow",
                Lay.text("k-piece-name", design.name()),
                Lay.text("k-small k-soft k-num", design.style()));
        return Lay.row(Thumb.of(things, design.photoId(), design.category()), words);
    }

    private void refresh() {
        Page<Design> first = read(null);
        boolean none = first.items().isEmpty();
        grid.setVisible(!none);
        body.getChildren().filter(EmptyState.class::isInstance).toList().forEach(Component::removeFromParent);
        if (none) {
            body.addComponentAsFirst(
                    new EmptyState("ring", Texts.t("designs.empty.title"), Texts.t("designs.empty.text")));
            return;
        }
        Cursored<Design> list = new Cursored<>(cursor -> {
            Page<Design> page = cursor == null ? first : read(cursor);
            return new Cursored.Chunk<>(page.items(), page.next());
        });
        grid.setItems(query -> list.from(query.getOffset(), query.getLimit()));
    }

    private Page<Design> read(@Nullable String cursor) {
        String typed = search.getValue().isBlank() ? null : search.getValue().strip();
        return designs.find(typed, retired.getValue(), cursor);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        refresh();
        String[] parts = event.getLocation().getPath().split("/", -1);
        boolean open = parts.length > 1 && !parts[1].isBlank();
        if (open) {
            panel.open(Ids.of(parts[1]));
            body.add(panel);
            addClassName("with-panel");
        } else {
            body.remove(panel);
            removeClassName("with-panel");
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.t("designs.title") + " · Karat";
    }
}
