package app.karat.shop.reservations.web;

import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.web.Page;
import app.karat.shop.branches.BranchScope;
import app.karat.shop.branches.Shops;
import app.karat.shop.reservations.AvailablePiece;
import app.karat.shop.reservations.Reservation;
import app.karat.shop.reservations.ReservationFilter;
import app.karat.shop.reservations.Reservations;
import app.karat.shop.store.Keyset;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Reservations, and what other branches have, over HTTP. */
@RestController
@RequestMapping("/api")
class ReservationController {

    private final Reservations reservations;
    private final Shops shops;
    private final Clock clock;

    ReservationController(Reservations reservations, Shops shops, Clock clock) {
        this.reservations = reservations;
        this.shops = shops;
        this.clock = clock;
    }

    @PutMapping("/reservations/{id}")
    Mono<ResponseEntity<Reservation>> keep(@PathVariable UUID id, @RequestBody ReservationRequest request) {
        return Mono.defer(() -> reservations.keep(id, request.wish(clock.instant())))
                .map(outcome -> ResponseEntity.status(outcome.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
                        .body(outcome.reservation()));
    }

    @GetMapping("/reservations/{id}")
    Mono<Reservation> find(@PathVariable UUID id) {
        return reservations.find(id);
    }

    @PostMapping("/reservations/{id}/extend")
    Mono<Reservation> extend(@PathVariable UUID id, @RequestBody Until until) {
        return Mono.defer(() -> reservations.extend(id, until.checked(clock.instant())));
    }

    @PostMapping("/reservations/{id}/release")
    Mono<Reservation> release(@PathVariable UUID id) {
        return reservations.release(id);
    }

    @GetMapping("/reservations")
    Mono<Page<Reservation>> page(
            @RequestParam(required = false) @Nullable UUID branch,
            @RequestParam(required = false) @Nullable UUID piece,
            @RequestParam(defaultValue = "false") boolean live,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return Mono.zip(shops.current(), CurrentUser.get()).flatMap(who -> {
            var scope = BranchScope.of(who.getT1(), who.getT2(), branch);
            return reservations.page(new ReservationFilter(scope, piece, live), cursor, Keyset.limit(limit));
        });
    }

    @GetMapping("/availability")
    Mono<Page<AvailablePiece>> elsewhere(
            @RequestParam UUID branch,
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return Mono.defer(() -> reservations.elsewhere(branch, query, cursor, Keyset.limit(limit)));
    }
}
