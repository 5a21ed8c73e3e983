/**
 * India's e-invoice: a sale to a customer with a GSTIN is registered at the government's portal, which answers with a number (IRN) and a signed
 * QR that stand on the invoice; credit notes on such sales are registered too. The sale never waits for it: a worker under a lease finds what is to be registered, asks, and asks again. Knows
 * sales, returns and branches.
 */
@NullMarked
package app.karat.shop.einvoice;

import org.jspecify.annotations.NullMarked;
