package app.karat.shop.vouchers;

import app.karat.kernel.problem.FieldError;
import app.karat.kernel.problem.Problem;
import app.karat.kernel.values.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Why a voucher is not found, not issued or not drawn on. */
public final class VoucherProblem extends Problem {

    private VoucherProblem(int status, String slug, String title, String detail, Map<String, Object> extras) {
        super(status, slug, title, detail, List.of(), extras);
    }

    private VoucherProblem(int status, String slug, String title, String detail, FieldError error) {
        super(status, slug, title, detail, List.of(error), Map.of());
    }

    /** No voucher of this business has this id or code. */
    public static VoucherProblem unknown() {
        return new VoucherProblem(404, "voucher-unknown", "Unknown voucher", "There is no such voucher.", Map.of());
    }

    /** The code cannot be one of ours: its check letter is wrong. */
    public static VoucherProblem mistyped(String field) {
        String detail = "This is not a voucher code: a sign is wrong or missing.";
        return new VoucherProblem(
                422, "voucher-code", "Not a voucher code", detail, new FieldError(field, "check-letter", detail));
    }

    /** The id belongs to a voucher of another content. */
    public static VoucherProblem idReused(UUID id) {
        return new VoucherProblem(
                409,
                "voucher-id-reused",
                "Voucher id reused",
                "The voucher id %s was used for another voucher.".formatted(id),
                Map.of());
    }

    /** A payment names a code that nobody has. */
    public static VoucherProblem codeUnknown(String code) {
        return refused("voucher-unknown-code", "Unknown voucher", code, "There is no voucher %s.".formatted(code));
    }

    /** Less is left on it than should be taken. */
    public static VoucherProblem balance(String code, Money left) {
        return new VoucherProblem(
                409,
                "voucher-balance",
                "Not enough on the voucher",
                "The voucher %s has %s left.".formatted(code, left),
                Map.of("code", code, "balance", left));
    }

    /** Its last day is over. */
    public static VoucherProblem expired(String code, LocalDate on) {
        return refused("voucher-expired", "Voucher expired", code, "The voucher %s expired on %s.".formatted(code, on));
    }

    /** Somebody in charge made it worthless. */
    public static VoucherProblem isVoid(String code) {
        return refused("voucher-void", "Voucher void", code, "The voucher %s is void.".formatted(code));
    }

    /** It belongs to another customer than the one who is billed. */
    public static VoucherProblem otherCustomer(String code) {
        return refused(
                "voucher-of-other-customer",
                "Voucher of another customer",
                code,
                "The voucher %s belongs to another customer; name its customer on the sale.".formatted(code));
    }

    /** It holds a benefit that was promised for one purchase. */
    public static VoucherProblem otherPurchase(String code) {
        return refused(
                "voucher-of-other-purchase",
                "Voucher of another purchase",
                code,
                "The benefit on the voucher %s was promised for another bill; pay that one, or mature the scheme for this one."
                        .formatted(code));
    }

    /** Nothing is left that could be made void. */
    public static VoucherProblem notLive(VoucherStatus status) {
        return new VoucherProblem(
                409,
                "voucher-not-live",
                "Nothing left on the voucher",
                "The voucher is %s.".formatted(status.name().toLowerCase(java.util.Locale.ROOT)),
                Map.of("status", status));
    }

    private static VoucherProblem refused(String slug, String title, String code, String detail) {
        return new VoucherProblem(409, slug, title, detail, Map.of("code", code));
    }
}
