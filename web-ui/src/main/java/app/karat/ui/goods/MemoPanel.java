package app.karat.ui.goods;

import app.karat.ui.api.shop.Memo;
import app.karat.ui.api.shop.MemosApi;
import app.karat.ui.common.Icon;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Note;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** One memo: which pieces are still open, and what becomes of those that are ticked. */
class MemoPanel extends Aside {

    private static final long serialVersionUID = 1L;

    private final transient Workplace place;
    private final transient Map<UUID, Checkbox> open = new LinkedHashMap<>();

    MemoPanel(MemosApi memos, Workplace place, Memo memo, Consumer<Memo> changed) {
        this.place = place;
        addClassNames("k-panel", "k-card");
        Anchor away = new Anchor("memos", new Icon("close"));
        away.addClassName("k-panel-close");
        away.getElement().setAttribute("aria-label", Texts.t("close"));
        String due = Texts.t("memos.dueOn", MemosView.day(memo, place));
        add(away, Lay.box("k-stack tight", new H2(memo.partyName()), Lay.text("k-soft", memo.code() + " · " + due)));
        add(Lay.text("k-soft", Texts.t(memo.isIn() ? "memos.inText" : "memos.outText")));
        if (memo.overdue()) {
            add(Note.warn(Texts.t("memos.isOverdue")));
        }
        boolean acts = place.me().leads() || place.me().is("sales");
        Div list = new Div();
        memo.lines().forEach(line -> list.add(row(line, acts)));
        add(list);
        if (memo.note() != null) {
            add(Lay.text("k-soft", memo.note()));
        }
        if (acts && memo.open() > 0) {
            add(acts(memos, memo, changed));
        }
    }

    private Div row(Memo.Line line, boolean acts) {
        String below =
                line.tag() + " · " + line.purity() + " · " + place.formats().grams(line.grossGrams());
        String text =
                line.cost() == null ? below : below + " · " + place.formats().money(line.cost());
        return Panels.row(
                line.name(), text, line.isOpen() && acts ? box(line) : Panels.state("memoLine", line.state(), false));
    }

    private Component box(Memo.Line line) {
        Checkbox box = new Checkbox();
        box.setAriaLabel(line.tag());
        open.put(line.pieceId(), box);
        return box;
    }

    private Acts acts(MemosApi memos, Memo memo, Consumer<Memo> changed) {
        Acts acts = new Acts();
        acts.offer(
                Texts.t(memo.isIn() ? "memos.sendBack" : "memos.cameBack"),
                true,
                () -> changed.accept(memos.giveBack(memo.id(), new Memo.Pieces(ticked()))));
        if (memo.isIn() && place.me().leads()) {
            acts.offer(
                    Texts.t("memos.keep"),
                    false,
                    () -> changed.accept(memos.keep(memo.id(), new Memo.Pieces(ticked()))));
        }
        return acts;
    }

    private List<UUID> ticked() {
        return open.entrySet().stream()
                .filter(one -> one.getValue().getValue())
                .map(Map.Entry::getKey)
                .toList();
    }
}
