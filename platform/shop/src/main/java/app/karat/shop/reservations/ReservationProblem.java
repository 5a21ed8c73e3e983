package app.karat.shop.reservations;

import app.karat.kernel.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Why a piece is not kept. */
public final class ReservationProblem extends Problem {

    private ReservationProblem(int status, String slug, String title, String detail, Map<String, Object> extras) {
        super(status, slug, title, detail, List.of(), extras);
    }

    /** No reservation of this business that the caller may see. */
    public static ReservationProblem unknown() {
        return new ReservationProblem(
                404, "reservation-unknown", "Unknown reservation", "There is no such reservation.", Map.of());
    }

    /** The id belongs to another reservation. */
    public static ReservationProblem idReused(UUID id) {
        return new ReservationProblem(
                409,
                "reservation-id-reused",
                "Reservation id reused",
                "The id %s was used for another reservation.".formatted(id),
                Map.of());
    }

    /** Somebody else has it, or it is not in stock. */
    public static ReservationProblem notAvailable(String tag, String status) {
        return new ReservationProblem(
                409,
                "piece-not-available",
                "Piece not available",
                "%s cannot be kept: it is %s."
                        .formatted(tag, status.toLowerCase(Locale.ROOT).replace('_', ' ')),
                Map.of("tag", tag, "status", status));
    }

    /** It has ended, by itself or by somebody. */
    public static ReservationProblem over(ReservationStatus status) {
        return new ReservationProblem(
                409,
                "reservation-over",
                "Reservation over",
                "This reservation is %s.".formatted(status.name().toLowerCase(Locale.ROOT)),
                Map.of("status", status.name()));
    }
}
