/**
 * Stand-ins for what Karat reaches over the network: a metal-price feed, a card service, a registration portal for e-invoices and a mailbox. They speak the real protocols, so that the
 * services cannot tell the difference, and every page says that they are stand-ins. For development, demos and tests, never for trade.
 */
@NullMarked
package app.karat.standins;

import org.jspecify.annotations.NullMarked;
