package app.karat.shop.inventory.web;

import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.values.Metal;
import app.karat.shop.branches.BranchScope;
import app.karat.shop.inventory.Facets;
import app.karat.shop.inventory.Narrow;
import app.karat.shop.inventory.PieceFilter;
import app.karat.shop.inventory.PieceStatus;
import app.karat.shop.inventory.StockPrices;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the stock is asked for. The names of the parts are the parameters of the request.
 *
 * @param design only pieces made or bought after it
 * @param fromWorth least worth today before making and tax, in the shop's currency
 */
record StockQuery(
        @Nullable String query,
        @Nullable PieceStatus status,
        @Nullable UUID branch,
        @Nullable Metal metal,
        @Nullable String category,
        @Nullable String purity,
        @Nullable BigDecimal fromGrams,
        @Nullable BigDecimal toGrams,
        @Nullable String stone,
        @Nullable BigDecimal fromWorth,
        @Nullable BigDecimal toWorth,
        @Nullable UUID design) {

    PieceFilter filter(StockPrices prices, CurrentUser user) {
        var scope = BranchScope.of(prices.shop(), user, branch);
        return new PieceFilter(query, status, scope, metal, narrow(category, purity, design, prices));
    }

    /** The same without the design that is chosen. */
    PieceFilter withoutDesign(StockPrices prices, CurrentUser user) {
        var scope = BranchScope.of(prices.shop(), user, branch);
        return new PieceFilter(query, status, scope, metal, narrow(category, purity, null, prices));
    }

    /** The same without what is chosen in facets. */
    PieceFilter withoutFacets(StockPrices prices, CurrentUser user) {
        BranchScope.of(prices.shop(), user, branch);
        var scope = BranchScope.of(prices.shop(), user, null);
        return new PieceFilter(query, null, scope, null, narrow(null, null, design, prices));
    }

    Facets.Chosen chosen() {
        return new Facets.Chosen(
                category, metal == null ? null : metal.name(), purity, branch, status == null ? null : status.name());
    }

    private Narrow narrow(
            @Nullable String ofCategory, @Nullable String ofPurity, @Nullable UUID ofDesign, StockPrices prices) {
        var worth = fromWorth == null && toWorth == null ? null : new Narrow.Worth(fromWorth, toWorth, prices.rates());
        return new Narrow(ofCategory, ofPurity, fromGrams, toGrams, blankToNull(stone), worth, ofDesign);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
