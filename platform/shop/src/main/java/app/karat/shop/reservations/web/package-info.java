/** The HTTP interface of reservations and of the look-up in other branches. */
@NullMarked
package app.karat.shop.reservations.web;

import org.jspecify.annotations.NullMarked;
