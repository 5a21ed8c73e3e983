/** {@code POST /api/prices}: a price while a piece is still being typed. */
@NullMarked
package app.karat.shop.pricing.web;

import org.jspecify.annotations.NullMarked;
