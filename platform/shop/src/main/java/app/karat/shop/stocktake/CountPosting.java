package app.karat.shop.stocktake;

import java.util.List;

/**
 * What a posted count wrote to the books.
 *
 * @param writtenOff pieces that are missing now
 * @param takenBack pieces that are in stock again
 * @param lots lots whose quantity was put right
 * @param movedOn tags that somebody sold, moved or changed after the count was closed: nothing was written for them
 */
public record CountPosting(long writtenOff, long takenBack, long lots, List<String> movedOn) {}
