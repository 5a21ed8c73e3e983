package app.karat.shop.reservations.web;

import app.karat.shop.reservations.ReservationWish;
import app.karat.shop.text.Fields;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A piece to keep, as a client asks for it. */
record ReservationRequest(
        @Nullable UUID pieceId,
        @Nullable UUID branchId,
        @Nullable UUID customerId,
        @Nullable Instant expiresAt,
        @Nullable String note,
        @Nullable Boolean send) {

    /** What it asks for, or a problem naming each field that is wrong. */
    ReservationWish wish(Instant now) {
        var fields = new Fields();
        UUID piece = fields.required("pieceId", pieceId);
        UUID branch = fields.required("branchId", branchId);
        UUID customer = fields.required("customerId", customerId);
        Instant until = Until.checked(expiresAt, now, fields);
        String checkedNote = fields.optional("note", note, 300);
        fields.check();
        return new ReservationWish(
                Objects.requireNonNull(piece),
                Objects.requireNonNull(branch),
                Objects.requireNonNull(customer),
                Objects.requireNonNull(until),
                checkedNote,
                Boolean.TRUE.equals(send));
    }
}
