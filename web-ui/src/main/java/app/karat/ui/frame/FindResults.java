package app.karat.ui.frame;

import app.karat.ui.common.Icon;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Texts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.List;

/** What a search found, in a fixed order whichever answer comes first, and a word when it was nothing. */
class FindResults extends Div {

    private static final long serialVersionUID = 1L;

    static final int ACTIONS = 0;
    static final int PIECES = 1;
    static final int CUSTOMERS = 2;
    static final int INVOICES = 3;

    /** One thing found and where it is. */
    record Hit(Icon icon, String text, String beside, String route) {}

    private final transient Runnable chosen;
    private final List<Div> families = List.of(new Div(), new Div(), new Div(), new Div());
    private final Div nothing = Lay.box("k-nothing k-soft");
    private int turn;
    private int awaited;

    FindResults(Runnable chosen) {
        this.chosen = chosen;
        addClassName("k-results");
        getElement().setAttribute("aria-live", "polite");
        families.forEach(this::add);
        add(nothing);
    }

    /** Other words were typed: so many services are asked now. */
    void begin(int services) {
        turn++;
        awaited = services;
        families.forEach(Div::removeAll);
        nothing.removeAll();
    }

    int turn() {
        return turn;
    }

    void show(int asked, int family, List<Hit> hits) {
        if (asked != turn) {
            return;
        }
        hits.forEach(hit -> families.get(family).add(link(hit)));
        if (family != ACTIONS) {
            awaited--;
        }
        if (awaited == 0 && families.stream().allMatch(one -> one.getComponentCount() == 0)) {
            nothing.setText(Texts.t("find.nothing"));
        }
    }

    private Anchor link(Hit hit) {
        Anchor link = new Anchor(
                hit.route(),
                hit.icon(),
                Lay.text("k-grow", hit.text()),
                Lay.text("k-small k-soft k-num", hit.beside()));
        link.addClassName("k-result");
        link.getElement().addEventListener("click", click -> chosen.run());
        return link;
    }
}
