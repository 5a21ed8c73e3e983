package app.karat.shop.reservations.web;

import app.karat.shop.reservations.ReservationWish;
import app.karat.shop.text.Fields;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The end of a reservation as a client sends it. */
record Until(@Nullable Instant expiresAt) {

    Instant checked(Instant now) {
        var fields = new Fields();
        Instant until = checked(expiresAt, now, fields);
        fields.check();
        return until;
    }

    static Instant checked(@Nullable Instant asked, Instant now, Fields fields) {
        if (asked == null) {
            fields.refuse("expiresAt", "required", "Say until when to keep it.");
            return now;
        }
        fields.require(
                ReservationWish.isReasonable(asked, now),
                "expiresAt",
                "range",
                "A piece is kept until a moment within the next %d days.".formatted(ReservationWish.LONGEST.toDays()));
        return asked.truncatedTo(ChronoUnit.MICROS);
    }
}
