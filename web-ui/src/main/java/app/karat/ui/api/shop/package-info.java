/**
 * The shop service as the screens see it: one interface per topic and a record per JSON body.
 * Weights are grams, stones carats, percentages plain numbers; every amount names its currency.
 */
@NullMarked
package app.karat.ui.api.shop;

import org.jspecify.annotations.NullMarked;
