package app.karat.ui.goods;

import app.karat.ui.api.shop.OldGold;
import app.karat.ui.api.shop.OldGoldApi;
import app.karat.ui.api.shop.Page;
import app.karat.ui.common.EmptyState;
import app.karat.ui.common.Ids;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Narrow;
import app.karat.ui.common.Note;
import app.karat.ui.common.Papers;
import app.karat.ui.common.Texts;
import app.karat.ui.frame.Frame;
import app.karat.ui.session.Workplace;
import app.karat.ui.session.Workplaces;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Old metal that is still here: what the law wants kept as it is and until when, and what may go. */
@Route(value = "holds/:document?", layout = Frame.class)
@RolesAllowed({"OWNER", "MANAGER", "SALES", "ACCOUNTANT"})
public class HoldsView extends Div implements HasDynamicTitle, AfterNavigationObserver {

    private static final long serialVersionUID = 1L;
    private static final int REPORTED_DAYS = 7;

    private final transient OldGoldApi gold;
    private final transient Workplace place;
    private final Listing<OldGold> list;
    private final Select<String> which = new Select<>();
    private final DatePicker from = new DatePicker(Texts.t("holds.from"));
    private final DatePicker to = new DatePicker(Texts.t("holds.to"));

    public HoldsView(OldGoldApi gold, Workplaces workplaces) {
        this.gold = gold;
        this.place = workplaces.current();
        this.list = new Listing<>("holds", OldGold::id, this::read, HoldsView::empty);
        addClassName("k-list");
        which.setAriaLabel(Texts.t("holds.which"));
        which.setItems("ALL", "HELD", "FREE");
        which.setItemLabelGenerator(code -> Texts.code("holds.which", code));
        which.setValue("ALL");
        which.setWidth("15rem");
        which.addValueChangeListener(picked -> list.refresh());
        columns();
        OldGold.Rule rule = gold.rule(place.branch().id());
        add(Lay.head(Texts.t("holds.title"), which));
        if (!rule.reason().isBlank()) {
            add(Note.info(rule.reason()));
        }
        if (place.me().leads()) {
            add(report());
        }
        add(list);
    }

    private Div report() {
        LocalDate today = LocalDate.now(place.formats().zone());
        from.setLocale(place.formats().locale());
        to.setLocale(place.formats().locale());
        from.setValue(today.minusDays(REPORTED_DAYS));
        to.setValue(today);
        var file = Papers.file(
                Texts.t("holds.report"),
                "police-report.csv",
                "text/csv",
                () -> gold.police(place.branch().id(), day(from, today), day(to, today)));
        return Lay.box("k-row wrap", from, to, file);
    }

    private static String day(DatePicker field, LocalDate otherwise) {
        return (field.getValue() == null ? otherwise : field.getValue()).toString();
    }

    private void columns() {
        var grid = list.grid();
        grid.addColumn(new ComponentRenderer<>(one -> Lay.twoLines(one.description(), one.number())))
                .setHeader(Texts.t("oldgold.description"))
                .setFlexGrow(2);
        var beside = List.of(
                grid.addColumn(one -> one.seller().name()).setHeader(Texts.t("holds.seller")),
                grid.addColumn(one -> place.formats().date(one.at()))
                        .setHeader(Texts.t("holds.taken"))
                        .setWidth("9rem")
                        .setFlexGrow(0),
                grid.addColumn(one -> place.formats().grams(one.fineGrams()))
                        .setHeader(Texts.t("oldgold.fine"))
                        .setTextAlign(ColumnTextAlign.END)
                        .setWidth("9rem")
                        .setFlexGrow(0));
        grid.addColumn(new ComponentRenderer<>(one -> HoldPanel.state(one, place)))
                .setHeader(Texts.t("holds.until"))
                .setWidth("14rem")
                .setFlexGrow(0);
        Narrow.follow(grid, phone -> beside.forEach(column -> column.setVisible(!phone)));
    }

    private Page<OldGold> read(@Nullable String cursor) {
        Boolean held = switch (which.getValue()) {
            case "HELD" -> Boolean.TRUE;
            case "FREE" -> Boolean.FALSE;
            default -> null;
        };
        return gold.find(place.branch().id(), true, held, cursor);
    }

    private static EmptyState empty() {
        return new EmptyState("coin", Texts.t("holds.empty.title"), Texts.t("holds.empty.text"));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        list.refresh();
        list.beside(null);
        String[] parts = event.getLocation().getPath().split("/", -1);
        if (parts.length > 1) {
            list.beside(HoldPanel.of(gold, place, gold.get(Ids.of(parts[1]))));
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.t("holds.title") + " · Karat";
    }
}
