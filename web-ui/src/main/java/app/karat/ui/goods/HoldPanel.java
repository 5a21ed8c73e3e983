package app.karat.ui.goods;

import app.karat.ui.api.shop.OldGold;
import app.karat.ui.api.shop.OldGoldApi;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** One piece of old metal that is kept: who brought it, with which paper, and until when it stays as it is. */
final class HoldPanel {

    private HoldPanel() {}

    static Aside of(OldGoldApi gold, Workplace place, OldGold one) {
        Aside panel = Panels.panel("holds", one.description(), one.number());
        panel.add(
                state(one, place),
                Lay.fact(Texts.t("holds.seller"), Lay.strong(one.seller().name())),
                Lay.fact(Texts.t("holds.taken"), Lay.num(place.formats().dateTime(one.at()))),
                Lay.fact(Texts.t("oldgold.fine"), Lay.num(place.formats().grams(one.fineGrams()))),
                Lay.fact(Texts.t("holds.tester"), Lay.strong(one.tester())));
        if (one.identity() != null) {
            Div paper = Lay.box("k-stack tight", Lay.num(one.identity()));
            panel.add(Lay.fact(Texts.t("oldgold.paper"), paper));
            if (place.me().leads()) {
                Acts acts = new Acts();
                acts.offer(Texts.t("customers.showNumber"), false, () -> {
                    paper.removeAll();
                    paper.add(
                            Lay.num(gold.paper(one.id()).number()),
                            Lay.text("k-small k-soft", Texts.t("holds.looked")));
                });
                panel.add(acts);
            }
        }
        return panel;
    }

    /** Until when it is kept, and how many days that is; or that it may go. */
    static Component state(OldGold one, Workplace place) {
        if (one.holdUntil() == null) {
            return Lay.tag(Texts.t("holds.none"), "quiet");
        }
        LocalDate until = LocalDate.parse(one.holdUntil());
        long days = ChronoUnit.DAYS.between(LocalDate.now(place.formats().zone()), until);
        return days > 0
                ? Lay.tag(Texts.t("holds.held", place.formats().date(until), days), "gold")
                : Lay.tag(Texts.t("holds.free", place.formats().date(until)), "quiet");
    }
}
