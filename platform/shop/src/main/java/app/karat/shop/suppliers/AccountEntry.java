package app.karat.shop.suppliers;

import app.karat.kernel.values.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * One document on a supplier's account.
 *
 * @param document the receipt, sale, payment or return that posted it
 * @param what what the audit trail calls the document
 * @param owed what it added to the debt; negative when it paid
 */
public record AccountEntry(UUID document, Instant at, String what, Money owed) {}
