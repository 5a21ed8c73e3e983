/** The HTTP interface of e-invoices. */
@NullMarked
package app.karat.shop.einvoice.web;

import org.jspecify.annotations.NullMarked;
