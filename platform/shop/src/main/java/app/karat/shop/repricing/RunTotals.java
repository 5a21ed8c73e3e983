package app.karat.shop.repricing;

import app.karat.kernel.values.Money;

/**
 * A run in sum.
 *
 * @param pieces all that were looked at
 * @param planned still to be changed
 * @param beyond of the planned and changed those that pass a guard rail
 * @param oldPrice of everything planned or changed, before tax
 * @param oldMargin of those among them whose cost is known
 */
public record RunTotals(
        long pieces,
        long planned,
        long changed,
        long skipped,
        long undone,
        long kept,
        long beyond,
        Money oldPrice,
        Money newPrice,
        Money oldMargin,
        Money newMargin) {}
