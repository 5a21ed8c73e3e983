package app.karat.shop.lots;

import app.karat.kernel.problem.FieldError;
import app.karat.kernel.problem.Problem;
import app.karat.shop.pricing.Quantity;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Why a lot does not do what it was asked to. */
public final class LotProblem extends Problem {

    private LotProblem(
            int status, String slug, String title, String detail, List<FieldError> errors, Map<String, Object> extras) {
        super(status, slug, title, detail, errors, extras);
    }

    /** No lot of this business that the caller may see. */
    public static LotProblem unknown() {
        return new LotProblem(404, "lot-unknown", "Unknown lot", "There is no such lot.", List.of(), Map.of());
    }

    /** The id belongs to a lot, or a movement, of another content. */
    public static LotProblem idReused(UUID id) {
        return new LotProblem(
                409,
                "lot-id-reused",
                "Lot id reused",
                "The id %s was used for something else.".formatted(id),
                List.of(),
                Map.of());
    }

    /** A code names one thing in a branch, lot or piece. */
    public static LotProblem codeTaken(String code) {
        String detail = "The code %s is taken.".formatted(code);
        return new LotProblem(
                409,
                "lot-code-taken",
                "Code taken",
                detail,
                List.of(new FieldError("code", "taken", detail)),
                Map.of("code", code));
    }

    /** There is less of it than that. */
    public static LotProblem tooLittle(UUID lot, String code, String name, Quantity left) {
        return new LotProblem(
                409,
                "lot-short",
                "Not enough left",
                "There is only %s left of %s (%s).".formatted(left, name, code),
                List.of(),
                Map.of("lotId", lot, "tag", code, "name", name, "left", left));
    }

    /** It was edited since it was read. */
    public static LotProblem changed() {
        return new LotProblem(
                409,
                "lot-changed",
                "Lot changed",
                "Somebody changed this lot meanwhile. Look at it again.",
                List.of(),
                Map.of());
    }

    /** The receiving branch keeps other goods under that code. */
    static LotProblem otherGoods(String code) {
        String detail = "The branch that receives has other goods under the code %s.".formatted(code);
        return new LotProblem(
                409,
                "lot-code-differs",
                "Other goods of that code",
                detail,
                List.of(new FieldError("lines", "lot-code-differs", detail)),
                Map.of("code", code));
    }

    /** Services do not lie in the safe. */
    public static LotProblem notStock() {
        return new LotProblem(
                409, "lot-not-stock", "Not stock", "A service is neither received nor counted.", List.of(), Map.of());
    }

    /** Only parcels of stones are split. */
    public static LotProblem notAParcel() {
        return new LotProblem(
                409, "lot-not-a-parcel", "Not a parcel", "Only a parcel of stones can be split.", List.of(), Map.of());
    }
}
