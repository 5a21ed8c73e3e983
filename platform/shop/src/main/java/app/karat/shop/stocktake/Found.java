package app.karat.shop.stocktake;

/** What a scanned tag was at that moment. */
public enum Found {
    /** In stock here, as it should be. */
    COUNTED,
    /** A lot: it is not counted until somebody says how many, how many grams or how many carats. */
    QUANTITY_NEEDED,
    /** In stock here, but not of the category that is counted. */
    OTHER_CATEGORY,
    /** Written off by an earlier count, and here it is. */
    FOUND,
    /** The books have it in another branch. */
    FOREIGN,
    /** Sold or melted by the books. */
    SOLD,
    /** Out on memo, at the bench or in transit by the books. */
    ELSEWHERE,
    /** No piece of this business. */
    UNKNOWN
}
