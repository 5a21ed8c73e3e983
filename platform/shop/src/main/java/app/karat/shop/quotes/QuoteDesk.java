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

    static List<BillItem> items(QuoteWish wish, List<CounterPiece> pieces) {
        List<BillItem> items = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            items.add(new BillItem(pieces.get(i).draft(), wish.lines().get(i).discount()));
        }
        return items;
    }

    /** Below the floors of wastage and making only managers and owners may go. */
    static void refuseBelowFloor(QuoteWish wish, List<CounterPiece> pieces, Bill bill, CurrentUser user) {
        if (isInCharge(user)) {
            return;
        }
        for (int i = 0; i < pieces.size(); i++) {
            Money discount = wish.lines().get(i).discount();
            Money room = bill.lines().get(i).room();
            if (discount != null && discount.compareTo(room) > 0) {
                throw QuoteProblem.belowFloor(i, pieces.get(i).tag(), room);
            }
        }
    }

    static @Nullable Money margin(Bill bill, CurrentUser user) {
        Money sum = Money.zero(bill.total().currency());
        for (BilledPiece piece : bill.lines()) {
            Money margin = piece.margin();
            if (margin == null || !isInCharge(user)) {
                return null;
            }
            sum = sum.plus(margin);
        }
        return sum;
    }

    private static boolean isInCharge(CurrentUser user) {
        return user.is(Role.MANAGER, Role.OWNER);
    }
}
