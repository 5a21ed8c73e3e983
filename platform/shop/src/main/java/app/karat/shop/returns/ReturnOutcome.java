package app.karat.shop.returns;

/**
 * The answer to a return.
 *
 * @param repeated whether it had happened before and this is the same answer again
 */
public record ReturnOutcome(CreditNote note, boolean repeated) {}
