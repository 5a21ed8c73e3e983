package app.karat.shop.inventory.web;

import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.values.Money;
import app.karat.shop.inventory.Pieces;
import app.karat.shop.inventory.StockPrices;
import app.karat.shop.inventory.StockTotals;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of pieces with today's prices, and the control totals of everything that fits the filter. */
record StockPage(List<PieceResponse> items, @Nullable String next, Totals totals) {

    static StockPage of(Pieces.Stock stock, StockPrices prices, CurrentUser user) {
        return new StockPage(
                stock.page().items().stream()
                        .map(piece -> PieceResponse.of(piece, prices.price(piece), user))
                        .toList(),
                stock.page().next(),
                Totals.of(prices.totals(stock.sums())));
    }

    /** Totals as decimal texts. */
    record Totals(
            long pieces,
            String grossGrams,
            String netGrams,
            String fineGrams,
            @Nullable Money value) {

        static Totals of(StockTotals totals) {
            return new Totals(
                    totals.pieces(),
                    totals.grossGrams().toPlainString(),
                    totals.netGrams().toPlainString(),
                    totals.fineGrams().toPlainString(),
                    totals.value());
        }
    }
}
