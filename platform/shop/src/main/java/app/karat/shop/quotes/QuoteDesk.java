package app.karat.shop.quotes;

import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.security.Role;
import app.karat.kernel.values.Money;
import app.karat.shop.pricing.Bill;
import app.karat.shop.pricing.BillItem;
import app.karat.shop.pricing.BilledPiece;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rules of quoting, without waiting for anything: which pieces may be quoted, and how far down by whom. */
final class QuoteDesk {

    static final int MOST_LINES = 100;

    private QuoteDesk() {}

    static void refuseBadShape(QuoteWish wish) {
        if (wish.lines().isEmpty() || wish.lines().size() > MOST_LINES) {
            throw QuoteProblem.lineCount(MOST_LINES);
        }
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < wish.lines().size(); i++) {
            if (!seen.add(wish.lines().get(i).pieceId())) {
                throw QuoteProblem.twice(i);
            }
        }
    }

    /** The pieces in the order of the wish, each of them for sale in its branch. */
    static List<CounterPiece> pieces(QuoteWish wish, List<CounterPiece> found) {
        Map<UUID, CounterPiece> byId = found.stream().collect(Collectors.toMap(CounterPiece::id, Function.identity()));
        List<CounterPiece> pieces = new ArrayList<>();
        for (int i = 0; i < wish.lines().size(); i++) {
            CounterPiece piece = byId.get(wish.lines().get(i).pieceId());
            if (piece == null) {
                throw QuoteProblem.unknownPiece(i);
            }
            if (!piece.branchId().equals(wish.branchId())) {
                throw QuoteProblem.elsewhere(i, piece.id(), piece.tag());
            }
            if (!piece.available()) {
                throw QuoteProblem.notAvailable(i, piece.id(), piece.tag());
            }
            if (piece.keptFor() != null && !piece.keptFor().equals(wish.customerId())) {
                throw QuoteProblem.kept(i, piece.id(), piece.tag());
            }
            pieces.add(piece);
        }
        return pieces;
    }

    static List<BillItem> items(Laid laid) {
        List<BillItem> items = new ArrayList<>();
        for (int i = 0; i < laid.pieces().size(); i++) {
            items.add(new BillItem(
                    laid.pieces().get(i).draft(),
                    laid.wish().lines().get(i).discount(),
                    laid.promised().rate(i)));
        }
        return items;
    }

    /** What stands against the discounts: below the floors of wastage and making only managers and owners may go. */
    static Optional<QuoteProblem> belowFloor(Laid laid, Offered offered, CurrentUser user) {
        if (isInCharge(user)) {
            return Optional.empty();
        }
        for (int i = 0; i < laid.pieces().size(); i++) {
            Money room = offered.bill().lines().get(i).room();
            if (offered.discounts().get(i).compareTo(room) > 0) {
                return Optional.of(
                        QuoteProblem.belowFloor(i, laid.pieces().get(i).tag(), room));
            }
        }
        return Optional.empty();
    }

    static @Nullable Money margin(Bill bill, CurrentUser user) {
        return isInCharge(user) ? margin(bill) : null;
    }

    static @Nullable Money margin(Bill bill) {
        Money sum = Money.zero(bill.total().currency());
        for (BilledPiece piece : bill.lines()) {
            Money margin = piece.margin();
            if (margin == null) {
                return null;
            }
            sum = sum.plus(margin);
        }
        return sum;
    }

    static boolean isInCharge(CurrentUser user) {
        return user.is(Role.MANAGER, Role.OWNER);
    }
}
