package app.karat.ui.counter;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.api.shop.Approval;
import app.karat.ui.api.shop.ApprovalsApi;
import app.karat.ui.api.shop.Bargain;
import app.karat.ui.api.shop.Customer;
import app.karat.ui.api.shop.Money;
import app.karat.ui.api.shop.Quote;
import app.karat.ui.session.Workplace;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be done about the price of the bill in front of somebody: bargain, ask somebody in charge, let them type their PIN. */
final class Bargaining {

    private final ApprovalsApi approvals;
    private final Workplace place;
    private final Cart cart;
    private final BillPrices prices;
    private final Runnable changed;
    private boolean stonesToo;

    Bargaining(ApprovalsApi approvals, Workplace place, Cart cart, BillPrices prices, Runnable changed) {
        this.approvals = approvals;
        this.place = place;
        this.cart = cart;
        this.prices = prices;
        this.changed = changed;
    }

    List<Cart.Line> lines() {
        return cart.lines();
    }

    @Nullable
    Quote quote() {
        return cart.quote();
    }

    Bargain bargain(Money target, boolean stones) {
        stonesToo = stones;
        Quote.Request asked = cart.request(place.branch().id());
        return approvals.bargain(
                new Bargain.Request(asked.branchId(), customer(), asked.lines(), target, stones, asked.rateLockId()));
    }

    /** Takes an amount off one piece; the reason when the shop refuses. */
    String one(UUID piece, @Nullable Money off) {
        String reason = prices.discount(cart, piece, off);
        changed.run();
        return reason;
    }

    /**
     * Takes what was found off every piece; the reason when the shop refuses. A rate that moved since then would leave another price than
     * the one agreed: then the cut is spread once more.
     */
    String accept(Bargain bargain, @Nullable UUID approval) {
        String reason = prices.accept(cart, bargain, approval);
        if (reason.isEmpty() && approval == null && missed(bargain)) {
            spreadAgain(bargain.target());
        }
        changed.run();
        return reason;
    }

    private boolean missed(Bargain bargain) {
        Quote quoted = cart.quote();
        return bargain.exact() && quoted != null && !quoted.total().equals(bargain.target());
    }

    private void spreadAgain(Money target) {
        try {
            Bargain now = bargain(target, stonesToo);
            if (!now.needsApproval()) {
                prices.accept(cart, now, null);
            }
        } catch (ApiProblem stays) {
            // The cut of a moment ago holds, and its total is shown.
        }
    }

    Approval ask(UUID id, Bargain bargain, String reason) {
        List<Quote.Line> lines = bargain.lines().stream()
                .map(line -> new Quote.Line(line.pieceId(), line.discount(), taken(line.pieceId())))
                .toList();
        UUID lock = customer() == null ? null : cart.rateLock();
        return approvals.ask(
                id, new Approval.Wish(new Quote.Request(place.branch().id(), customer(), lines, null, lock), reason));
    }

    private Quote.@Nullable Taken taken(UUID goods) {
        return cart.lines().stream()
                .filter(line -> line.goods().id().equals(goods))
                .findFirst()
                .map(line -> line.goods().taken())
                .orElse(null);
    }

    Approval state(UUID id) {
        return approvals.get(id);
    }

    /** Who can type a PIN here; nobody while the answer is away. */
    List<Approval.Holder> approvers() {
        try {
            return approvals.approvers(place.branch().id());
        } catch (ApiProblem away) {
            return List.of();
        }
    }

    Approval byPin(UUID id, String approver, String pin) {
        return approvals.byPin(id, new Approval.ByPin(approver, pin, null));
    }

    private @Nullable UUID customer() {
        Customer known = cart.customer();
        return known == null ? null : known.id();
    }
}
