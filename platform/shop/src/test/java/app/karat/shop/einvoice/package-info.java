/** Tests of e-invoices. */
@NullMarked
package app.karat.shop.einvoice;

import org.jspecify.annotations.NullMarked;
