/** The HTTP interface of receivables. */
@NullMarked
package app.karat.shop.receivables.web;

import org.jspecify.annotations.NullMarked;
