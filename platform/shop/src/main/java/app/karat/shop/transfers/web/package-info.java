/** The HTTP interface of transfers. */
@NullMarked
package app.karat.shop.transfers.web;

import org.jspecify.annotations.NullMarked;
