/** The HTTP interface of rate locks. */
@NullMarked
package app.karat.shop.ratelocks.web;

import org.jspecify.annotations.NullMarked;
