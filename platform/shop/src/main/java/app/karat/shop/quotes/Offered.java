package app.karat.shop.quotes;

import app.karat.kernel.values.Money;
import app.karat.shop.approvals.ApprovalRequest;
import app.karat.shop.pricing.Bargain;
import app.karat.shop.pricing.Bill;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What laid pieces are offered at.
 *
 * @param discounts of every line, zero for none
 * @param bargain how they were found, when a final price was wished for
 */
record Offered(Bill bill, List<Money> discounts, @Nullable Bargain bargain) {

    Offered {
        discounts = List.copyOf(discounts);
    }

    static Offered asWished(Laid laid, Bill bill) {
        Money none = Money.zero(bill.total().currency());
        return new Offered(
                bill,
                laid.wish().lines().stream()
                        .map(line -> Objects.requireNonNullElse(line.discount(), none))
                        .toList(),
                null);
    }

    static Offered bargained(Bargain bargain) {
        return new Offered(
                bargain.bill(),
                bargain.cuts().stream().map(Bargain.Cut::discount).toList(),
                bargain);
    }

    /** What an approval is bound to: the branch, the pieces in the state they are in, how much of each lot, and what comes off each. */
    String termsHash(Laid laid) {
        List<String> terms = new ArrayList<>();
        for (int i = 0; i < discounts.size(); i++) {
            CounterPiece piece = laid.pieces().get(i);
            Portion portion = piece.portion();
            String wanted = portion == null ? "" : portion.wanted().toString();
            terms.add("%s %d %s %s".formatted(piece.id(), piece.version(), discounts.get(i), wanted));
        }
        return ApprovalRequest.hash(laid.branch().id() + "\n"
                + String.join("\n", terms.stream().sorted().toList()));
    }
}
