/** The HTTP interface of lots. */
@NullMarked
package app.karat.shop.lots.web;

import org.jspecify.annotations.NullMarked;
