package app.karat.ui.goods;

import app.karat.ui.api.shop.Piece;
import app.karat.ui.api.shop.Reservation;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Note;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import java.util.Optional;

/** For whom a piece is kept and until when, or the button that keeps it. */
class KeptFor extends Div {

    private static final long serialVersionUID = 1L;

    private static final Duration LONGER = Duration.ofDays(3);

    private final transient Keeping keeping;
    private final transient Workplace place;
    private final transient Piece piece;
    private final transient Runnable changed;

    KeptFor(Keeping keeping, Workplace place, Piece piece, Runnable changed) {
        this.keeping = keeping;
        this.place = place;
        this.piece = piece;
        this.changed = changed;
        addClassName("k-stack");
        boolean sells = place.me().leads() || place.me().is("sales");
        boolean sees = sells || place.me().is("accountant");
        Optional<Reservation> live = sees && piece.mayBeKept() ? keeping.live(piece.id()) : Optional.empty();
        live.ifPresent(this::show);
        if (live.isEmpty() && sells && piece.maySell()) {
            var wanted = KeepDialog.Wanted.of(piece);
            add(new Button(
                    Texts.t("keep.keep"), click -> new KeepDialog(keeping, place, wanted, null, changed).open()));
        }
    }

    private void show(Reservation kept) {
        String until = place.formats().dateTime(kept.expiresAt());
        add(Note.info(Texts.t("keep.keptFor", kept.customerName(), until)));
        if (kept.note() != null) {
            add(Lay.text("k-soft", kept.note()));
        }
        if (!place.me().leads() && !place.me().is("sales")) {
            return;
        }
        Acts acts = new Acts();
        acts.offer(Texts.t("keep.longer"), false, () -> {
            keeping.reservations()
                    .extend(kept.id(), new Reservation.Until(kept.expiresAt().plus(LONGER)));
            changed.run();
        });
        acts.offer(Texts.t("keep.release"), false, () -> {
            keeping.reservations().release(kept.id());
            changed.run();
        });
        add(acts);
    }
}
