/** The HTTP interface of vouchers. */
@NullMarked
package app.karat.shop.vouchers.web;

import org.jspecify.annotations.NullMarked;
