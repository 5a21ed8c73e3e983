package app.karat.ui.office;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.api.shop.RateLock;
import app.karat.ui.api.shop.RateLocksApi;
import app.karat.ui.common.Formats;
import app.karat.ui.common.Icon;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Notices;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import java.util.UUID;

/** The rates that were promised to a customer, and a new promise of today's. */
class LocksPanel extends Div {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 20;

    private final transient RateLocksApi locks;
    private final transient Workplace place;
    private final UUID customer;
    private final Div list = Lay.stack();

    LocksPanel(RateLocksApi locks, Workplace place, UUID customer) {
        this.locks = locks;
        this.place = place;
        this.customer = customer;
        addClassName("k-stack");
        add(new H3(Texts.t("locks.title")), list);
        if (place.me().leads() || place.me().is("sales")) {
            add(new Button(
                    Texts.t("locks.add"),
                    new Icon("plus"),
                    click -> new RateLockDialog(locks, place, customer, this::look).open()));
        }
        look();
    }

    private void look() {
        list.removeAll();
        List<RateLock> all = locks.find(null, customer, false, SHOWN).items();
        if (all.isEmpty()) {
            list.add(Lay.text("k-soft", Texts.t("locks.none")));
        }
        all.forEach(lock -> list.add(row(lock)));
    }

    private Div row(RateLock lock) {
        Formats formats = place.formats();
        Div words = Lay.box(
                "k-stack tight k-grow",
                Lay.strong(Texts.t(
                        "locks.rate",
                        lock.rate().label(),
                        formats.money(lock.rate().perGram()))),
                Lay.text(
                        "k-small k-soft k-num",
                        Texts.t(
                                "locks.left",
                                formats.grams(lock.left()),
                                formats.grams(lock.grams()),
                                formats.date(lock.expiresAt()))));
        Div row = Lay.row(words, Lay.tag(Texts.code("lock.status", lock.status()), lock.isOpen() ? "good" : ""));
        if (lock.isOpen() && (place.me().leads() || place.me().is("sales"))) {
            Button back = new Button(Texts.t("locks.release"), click -> release(lock));
            back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            row.add(back);
        }
        return row;
    }

    private void release(RateLock lock) {
        try {
            locks.release(lock.id(), new RateLock.Release(null));
            Notices.done(Texts.t("locks.released"));
        } catch (ApiProblem refusal) {
            Notices.failed(refusal.detail());
        }
        look();
    }
}
