/**
 * Taxes as dated country packs: which tax falls on a class of goods at a place on a day, and how its amount is worked out once for the bill and
 * handed down to lines and components so that all of them add up. Rules are data with their source ({@code tax/*.json}), never constants.
 */
@NullMarked
package app.karat.shop.pricing.tax;

import org.jspecify.annotations.NullMarked;
