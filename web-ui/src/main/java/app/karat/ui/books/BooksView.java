package app.karat.ui.books;

import app.karat.ui.api.shop.BooksApi;
import app.karat.ui.api.shop.RatesApi;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Texts;
import app.karat.ui.frame.Frame;
import app.karat.ui.live.Hub;
import app.karat.ui.session.Background;
import app.karat.ui.session.Workplace;
import app.karat.ui.session.Workplaces;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** The books, a part at a time; the address names the part. */
@Route(value = "books/:part?", layout = Frame.class)
@RolesAllowed({"OWNER", "MANAGER", "ACCOUNTANT"})
public class BooksView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final List<String> PARTS = List.of("proof", "value", "age", "accounts");

    private final transient BooksApi books;
    private final transient RatesApi rates;
    private final transient Workplace place;
    private final transient Background background;
    private final transient Hub hub;
    private final Tabs tabs = new Tabs();
    private final Div body = Lay.box("k-books-body");

    public BooksView(BooksApi books, RatesApi rates, Workplaces workplaces, Hub hub, Background background) {
        this.books = books;
        this.rates = rates;
        this.hub = hub;
        this.background = background;
        this.place = workplaces.current();
        addClassName("k-books");
        PARTS.forEach(part -> tabs.add(new Tab(Texts.t("books.part." + part))));
        tabs.getElement().setAttribute("aria-label", Texts.t("books.title"));
        tabs.addSelectedChangeListener(picked -> {
            if (picked.isFromClient()) {
                UI.getCurrent().navigate("books/" + PARTS.get(tabs.getSelectedIndex()));
            }
        });
        add(Lay.head(Texts.t("books.title")), tabs, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String part = event.getRouteParameters().get("part").orElse(PARTS.getFirst());
        if (!PARTS.contains(part)) {
            throw new NotFoundException(part);
        }
        tabs.setSelectedIndex(PARTS.indexOf(part));
        body.removeAll();
        body.add(panel(part));
    }

    private Component panel(String part) {
        return switch (part) {
            case "value" -> new WorthPanel(books, rates, place, background);
            case "age" -> new AgePanel(books, place);
            case "accounts" -> new AccountsPanel(books, place);
            default -> new ProofPanel(books, place, hub, background);
        };
    }

    @Override
    public String getPageTitle() {
        return Texts.t("books.title") + " · Karat";
    }
}
