/**
 * Everything a business has written down, as CSV and XLSX, at any time: read in one transaction and sent no faster than it is taken, so that the
 * size of the business does not matter. Pieces leave in the form that {@code imports} reads back exactly. {@link app.karat.shop.exports.Exports}
 * is the one door. May use {@code inventory}, {@code sheets}, {@code branches} and {@code objects}.
 */
@NullMarked
package app.karat.shop.exports;

import org.jspecify.annotations.NullMarked;
