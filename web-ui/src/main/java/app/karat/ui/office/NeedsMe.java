package app.karat.ui.office;

import app.karat.ui.api.shop.Dashboard;
import app.karat.ui.api.shop.Rates;
import app.karat.ui.common.Formats;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Note;
import app.karat.ui.common.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.LinkedHashMap;
import java.util.Map;

/** What waits for this person: a stale rate, a stand-in feed, an empty shop; a quiet line when nothing does. */
class NeedsMe extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Formats formats;
    private final Div list = Lay.stack();
    private final Map<String, Component> open = new LinkedHashMap<>();

    NeedsMe(Formats formats) {
        this.formats = formats;
        addClassName("k-card");
        add(new H2(Texts.t("needs.title")), list);
        fill();
    }

    void show(Rates board) {
        if (board.stale()) {
            String age = formats.count(Math.max(1, board.staleAfterSeconds() / 60));
            open.put("stale", link("rates", Note.warn(Texts.t("needs.stale", age))));
        } else {
            open.remove("stale");
        }
        if (board.source() != null && board.source().standIn()) {
            open.put("standIn", Note.info(Texts.t("needs.standIn")));
        } else {
            open.remove("standIn");
        }
        fill();
    }

    void show(Dashboard day) {
        if (day.stock() == null || day.stock().pieces() == 0) {
            open.put("stock", link("stock/new", Note.info(Texts.t("needs.firstPiece"))));
        } else {
            open.remove("stock");
        }
        fill();
    }

    private void fill() {
        list.removeAll();
        open.values().forEach(list::add);
        if (open.isEmpty()) {
            list.add(Lay.text("k-soft", Texts.t("needs.nothing")));
        }
    }

    private static Anchor link(String route, Note note) {
        Anchor link = new Anchor(route, note);
        link.addClassName("k-plain");
        return link;
    }
}
