/** The HTTP interface of old metal and melt lots. */
@NullMarked
package app.karat.shop.exchange.web;

import org.jspecify.annotations.NullMarked;
