/**
 * What a customer pays with, what the till must refuse, and how money is posted: double entry, debits equal to credits, or not at all. Pure;
 * may use {@code branches} for the country's rules and {@code text}.
 */
@NullMarked
package app.karat.shop.payments;

import org.jspecify.annotations.NullMarked;
