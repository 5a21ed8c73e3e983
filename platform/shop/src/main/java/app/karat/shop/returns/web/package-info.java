/** The HTTP interface of returns. */
@NullMarked
package app.karat.shop.returns.web;

import org.jspecify.annotations.NullMarked;
