package app.karat.shop.sales;

/**
 * The answer to an attempt to sell.
 *
 * @param repeated whether the sale had happened before and this is the same answer again
 */
public record SaleOutcome(Sale sale, boolean repeated) {}
