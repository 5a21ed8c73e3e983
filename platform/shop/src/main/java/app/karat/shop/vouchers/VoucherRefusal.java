package app.karat.shop.vouchers;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds out why vouchers could not be drawn on, from how they stand now; names the first one at fault. */
final class VoucherRefusal {

    private VoucherRefusal() {}

    /** The problem of the first voucher at fault, or null when all would do now. */
    static @Nullable VoucherProblem of(VoucherDraw draw, List<Voucher> standing) {
        Map<String, Voucher> now = standing.stream().collect(Collectors.toMap(Voucher::code, Function.identity()));
        for (VoucherDraw.Drawn wanted : draw.drawn()) {
            VoucherProblem problem = problem(wanted.code(), wanted.amount(), now.get(wanted.code()), draw);
            if (problem != null) {
                return problem;
            }
        }
        return null;
    }

    private static @Nullable VoucherProblem problem(
            String code, BigDecimal wanted, @Nullable Voucher voucher, VoucherDraw draw) {
        if (voucher == null) {
            return VoucherProblem.codeUnknown(code);
        }
        if (voucher.status() == VoucherStatus.VOID) {
            return VoucherProblem.isVoid(code);
        }
        if (voucher.balance().amount().compareTo(wanted) < 0) {
            return VoucherProblem.balance(code, voucher.balance());
        }
        if (voucher.expiresOn() != null && voucher.expiresOn().isBefore(draw.day())) {
            return VoucherProblem.expired(code, voucher.expiresOn());
        }
        boolean theirs = !voucher.kind().isPersonal()
                || voucher.customerId() != null && voucher.customerId().equals(draw.customer());
        if (!theirs) {
            return VoucherProblem.otherCustomer(code);
        }
        return voucher.isPromisedElsewhere(draw.quote()) ? VoucherProblem.otherPurchase(code) : null;
    }
}
