package app.karat.shop.exchange;

/**
 * The answer to an acceptance.
 *
 * @param repeated whether it had happened before and this is the same answer again
 */
public record OldGoldOutcome(OldGold document, boolean repeated) {}
