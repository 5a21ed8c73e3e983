/** The HTTP interface of the stock. */
@NullMarked
package app.karat.shop.inventory.web;

import org.jspecify.annotations.NullMarked;
