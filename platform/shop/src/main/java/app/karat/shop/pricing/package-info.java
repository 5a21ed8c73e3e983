/**
 * What a piece costs and why: one pure engine for the three ways jewellers price (metal rate, cost plus mark-up, fixed tag), taxes by class and
 * place from dated country packs, and a breakdown whose every line explains itself. {@link app.karat.shop.pricing.Pricing} is the one door; the
 * records are the JSON that stock, quotes and sales share. May use {@code metals}; knows nothing of pieces, branches or sales, which hand in
 * what is needed.
 */
@NullMarked
package app.karat.shop.pricing;

import org.jspecify.annotations.NullMarked;
