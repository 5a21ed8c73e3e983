package app.karat.ui.goods;

import app.karat.ui.common.Icon;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;

/** The panel beside a list, and its rows. */
final class Panels {

    private Panels() {}

    /** With a way back to the list's address. */
    static Aside panel(String address, String title, String below) {
        Aside panel = new Aside();
        panel.addClassNames("k-panel", "k-card");
        Anchor away = new Anchor(address, new Icon("close"));
        away.addClassName("k-panel-close");
        away.getElement().setAttribute("aria-label", Texts.t("close"));
        panel.add(away, Lay.box("k-stack tight", new H2(title), Lay.text("k-soft", below)));
        return panel;
    }

    /** Two lines at the left, something at the right. */
    static Div row(String first, String second, Component right) {
        return Lay.box(
                "k-feed-row",
                Lay.box("k-stack tight k-grow", Lay.strong(first), Lay.text("k-small k-soft k-num", second)),
                right);
    }

    /** A state as a small label; gold where somebody has to act. */
    static Component state(String family, String code, boolean open) {
        return Lay.tag(Texts.code(family, code), open ? "gold" : "quiet");
    }
}
