/** The HTTP interface of loyalty points. */
@NullMarked
package app.karat.shop.loyalty.web;

import org.jspecify.annotations.NullMarked;
