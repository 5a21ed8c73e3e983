package app.karat.ui.api.shop;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** What is kept for customers, and what other branches have. */
@HttpExchange("/api")
public interface ReservationsApi {

    @PutExchange("/reservations/{id}")
    Reservation keep(@PathVariable UUID id, @RequestBody Reservation.Wish wish);

    @GetExchange("/reservations")
    Page<Reservation> find(
            @RequestParam(required = false) @Nullable UUID piece,
            @RequestParam boolean live,
            @RequestParam(required = false) @Nullable String cursor);

    @PostExchange("/reservations/{id}/extend")
    Reservation extend(@PathVariable UUID id, @RequestBody Reservation.Until until);

    @PostExchange("/reservations/{id}/release")
    Reservation release(@PathVariable UUID id);

    @GetExchange("/availability")
    Page<AvailablePiece> elsewhere(
            @RequestParam UUID branch,
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam int limit);
}
