/** {@code /api/rates}: the board, its rules and overrides, and the history behind the chart. */
@NullMarked
package app.karat.shop.metals.web;

import org.jspecify.annotations.NullMarked;
