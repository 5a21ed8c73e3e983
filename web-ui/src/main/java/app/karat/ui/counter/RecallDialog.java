package app.karat.ui.counter;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.api.shop.CounterApi;
import app.karat.ui.api.shop.HeldCart;
import app.karat.ui.common.EmptyState;
import app.karat.ui.common.Icon;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Note;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Consumer;

/** The carts of the branch that wait, each with what has become of it. */
class RecallDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient CounterApi counter;
    private final transient Workplace place;
    private final transient Consumer<HeldCart> recalled;
    private final Div message = new Div();
    private final Div rows = Lay.box("k-stack");

    RecallDialog(CounterApi counter, Workplace place, Consumer<HeldCart> recalled) {
        this.counter = counter;
        this.place = place;
        this.recalled = recalled;
        setHeaderTitle(Texts.t("held.recall"));
        setWidth("32rem");
        add(message, rows);
        getFooter().add(new Button(Texts.t("close"), click -> close()));
        show();
    }

    private void show() {
        rows.removeAll();
        List<HeldCart> waiting = counter.waiting(place.branch().id());
        if (waiting.isEmpty()) {
            rows.add(new EmptyState("counter", Texts.t("held.empty.title"), Texts.t("held.empty.text")));
        }
        waiting.forEach(cart -> rows.add(row(cart)));
    }

    private Div row(HeldCart cart) {
        long gone = cart.lines().stream().filter(line -> !line.isFree()).count();
        Div words = Lay.box(
                "k-stack tight k-grow",
                Lay.strong(cart.customerName() == null ? cart.name() : cart.name() + " · " + cart.customerName()),
                Lay.text(
                        "k-small k-soft k-num",
                        Texts.t(
                                "held.line",
                                cart.lines().size(),
                                place.formats().dateTime(cart.at()),
                                cart.heldByName())));
        if (gone > 0) {
            words.add(Lay.text("k-small k-down", Texts.t("held.gone", gone)));
        }
        Button take = new Button(
                Texts.t("held.take"),
                click -> act(() -> {
                    HeldCart taken = counter.recall(cart.id());
                    close();
                    recalled.accept(taken);
                }));
        take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button away = new Button(
                new Icon("close"),
                click -> act(() -> {
                    counter.putAway(cart.id());
                    show();
                }));
        away.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        away.setAriaLabel(Texts.t("held.away", cart.name()));
        return Lay.box("k-feed-row", words, take, away);
    }

    private void act(Runnable act) {
        message.removeAll();
        try {
            act.run();
        } catch (ApiProblem refusal) {
            message.add(Note.bad(refusal.detail()));
            show();
        }
    }
}
