/** The HTTP interface of tills and days. */
@NullMarked
package app.karat.shop.till.web;

import org.jspecify.annotations.NullMarked;
