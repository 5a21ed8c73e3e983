/** {@code /api/salespeople}. */
@NullMarked
package app.karat.shop.salespeople.web;

import org.jspecify.annotations.NullMarked;
