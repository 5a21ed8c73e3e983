package app.karat.ui.goods;

import app.karat.ui.api.shop.AvailablePiece;
import app.karat.ui.api.shop.Customer;
import app.karat.ui.api.shop.Piece;
import app.karat.ui.api.shop.Reservation;
import app.karat.ui.common.Fields;
import app.karat.ui.common.Lay;
import app.karat.ui.common.Notices;
import app.karat.ui.common.Texts;
import app.karat.ui.session.Workplace;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps a piece for a customer until the end of a day; one of another branch is asked for at the same time. */
class KeepDialog {

    private static final int USUAL_DAYS = 3;

    private final Keeping keeping;
    private final Workplace place;
    private final Wanted wanted;
    private final Runnable done;
    private final Fields fields = new Fields();
    private final ComboBox<Customer> customer;
    private final DatePicker until = fields.bind("expiresAt", new DatePicker(Texts.t("keep.until")));
    private final TextField note = fields.bind("note", new TextField(Texts.t("goods.note")));

    KeepDialog(Keeping keeping, Workplace place, Wanted wanted, @Nullable Customer known, Runnable done) {
        this.keeping = keeping;
        this.place = place;
        this.wanted = wanted;
        this.done = done;
        this.customer = fields.bind("customerId", Customers.field(keeping.customers()));
        if (known != null) {
            customer.setValue(known);
        }
        until.setLocale(place.formats().locale());
        until.setValue(LocalDate.now(place.formats().zone()).plusDays(USUAL_DAYS));
        until.setWidthFull();
        note.setWidthFull();
    }

    void open() {
        String about = wanted.elsewhere() ? Texts.t("keep.sendText", wanted.where()) : Texts.t("keep.text");
        Dialog dialog = Acts.dialog(
                Texts.t("keep.title", wanted.tag()),
                Texts.t(wanted.elsewhere() ? "keep.send" : "keep.keep"),
                fields,
                this::keep,
                Lay.text("k-soft", about),
                customer,
                until,
                note);
        dialog.open();
        customer.focus();
    }

    private void keep() {
        Customer chosen = customer.getValue();
        LocalDate last = Objects.requireNonNullElse(
                until.getValue(), LocalDate.now(place.formats().zone()));
        Instant end =
                last.atTime(LocalTime.of(23, 59)).atZone(place.formats().zone()).toInstant();
        keeping.reservations()
                .keep(
                        UUID.randomUUID(),
                        new Reservation.Wish(
                                wanted.id(),
                                place.branch().id(),
                                chosen == null ? null : chosen.id(),
                                end,
                                note.getValue().isBlank()
                                        ? null
                                        : note.getValue().strip(),
                                wanted.elsewhere()));
        Notices.done(Texts.t(wanted.elsewhere() ? "keep.sent" : "keep.kept", wanted.tag()));
        done.run();
    }

    /** The piece to keep and where it stands. */
    record Wanted(UUID id, String tag, boolean elsewhere, String where) {

        static Wanted of(Piece piece) {
            return new Wanted(piece.id(), piece.tag(), false, "");
        }

        static Wanted of(AvailablePiece piece) {
            return new Wanted(piece.id(), piece.tag(), true, piece.branchName());
        }
    }
}
