package app.karat.shop.returns;

import app.karat.kernel.values.Purity;
import app.karat.shop.metals.RateBoard;
import app.karat.shop.metals.RateSide;
import app.karat.shop.metals.StampedRate;
import app.karat.shop.sales.Article;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rate at which metal comes back now: the sale rate for a return, the purchase rate for a piece bought back.
 *
 * @param inMoney whether a piece is bought back for money rather than towards a purchase
 */
record ReturnRates(RateBoard board, UUID branch, ReturnKind kind, ReturnPolicy.Terms terms, boolean inMoney) {

    /** The rate, or null where the terms do not ask for one or there is no metal. */
    @Nullable
    StampedRate of(Article article) {
        if (terms.metal() == ReturnPolicy.MetalAt.SALE || article.metal() == null) {
            return null;
        }
        Purity purity = Purity.of(Objects.requireNonNull(article.metal()), Objects.requireNonNull(article.fineness()));
        return kind == ReturnKind.RETURN
                ? board.find(branch, purity).orElse(null)
                : board.buyRate(branch, purity, inMoney ? RateSide.CASH : RateSide.EXCHANGE);
    }
}
