package app.karat.shop.loyalty;

import app.karat.kernel.problem.FieldError;
import app.karat.kernel.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Why points are not redeemed. */
public final class LoyaltyProblem extends Problem {

    private LoyaltyProblem(
            int status, String slug, String title, String detail, List<FieldError> errors, Map<String, Object> extras) {
        super(status, slug, title, detail, errors, extras);
    }

    /** The customer has fewer. */
    public static LoyaltyProblem tooFew(long points) {
        String detail = "The customer has %d points.".formatted(points);
        return new LoyaltyProblem(
                409,
                "loyalty-points",
                "Not enough points",
                detail,
                List.of(new FieldError("points", "too-many", detail)),
                Map.of("points", points));
    }

    /** Nobody earns or redeems anything here. */
    public static LoyaltyProblem noRule() {
        return new LoyaltyProblem(
                409, "loyalty-off", "No loyalty points", "This business gives no points.", List.of(), Map.of());
    }

    /** The id belongs to something else. */
    public static LoyaltyProblem idReused(UUID id) {
        return new LoyaltyProblem(
                409,
                "redemption-id-reused",
                "Id reused",
                "The id %s was used for something else.".formatted(id),
                List.of(),
                Map.of());
    }
}
