package app.karat.shop.pricing;

import app.karat.kernel.tenancy.CurrentTenant;
import app.karat.kernel.values.Money;
import app.karat.shop.metals.Rates;
import app.karat.shop.pricing.tax.TaxPacks;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The door to prices. All of them come from the server's own rates at the moment of asking; nobody hands one in. */
@Component
public class Pricing {

    private final Rates rates;
    private final BranchPlaces branches;
    private final TaxPacks taxes = TaxPacks.ofTheProduct();

    Pricing(Rates rates, BranchPlaces branches) {
        this.rates = rates;
        this.branches = branches;
    }

    /** Rates and taxes of the current tenant, frozen now; price many pieces with one. */
    public Mono<PriceBoard> board() {
        return CurrentTenant.get()
                .zipWith(
                        rates.board(),
                        (tenant, board) -> new PriceBoard(
                                tenant.profile(),
                                board,
                                taxes.of(tenant.profile().country())));
    }

    /** The price of one piece at one branch now. */
    public Mono<PriceBreakdown> price(PieceDraft piece, UUID branchId) {
        return branches.find(branchId)
                .switchIfEmpty(Mono.error(PricingProblem::unknownBranch))
                .zipWith(board(), (branch, board) -> board.price(piece, branch));
    }

    /** Pieces priced together for a bill; refuses where the tax is not known. */
    public Mono<Bill> quoteLines(BranchPlace branch, Destination to, List<BillItem> items) {
        return board().map(board -> {
            board.requireTax(branch, items);
            return board.bill(branch, to, items);
        });
    }

    /** Pieces brought together down to a final price; refuses where the tax is not known. */
    public Mono<Bargain> bargain(
            BranchPlace branch, Destination to, List<BillItem> items, Money target, boolean stones) {
        return board().map(board -> {
            board.requireTax(branch, items);
            return board.bargain(branch, to, items, target, stones);
        });
    }
}
