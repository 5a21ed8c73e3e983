package app.karat.shop.stocktake;

import app.karat.kernel.problem.InvalidInput;

/**
 * What a manager says about a difference.
 *
 * @param accepted true books it; false leaves the books as they are
 * @param reason never empty
 */
public record Verdict(boolean accepted, String reason) {

    static InvalidInput notAVariance(String tag) {
        return InvalidInput.field("decisions", "unknown", "There is no difference about the tag %s.".formatted(tag));
    }
}
