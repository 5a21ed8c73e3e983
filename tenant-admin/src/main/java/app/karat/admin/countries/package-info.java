/**
 * The countries that a jeweller can sign up in, with the choices that a country brings: currency, locale, time zones and the
 * everyday name of its sales tax. The rules of a country (tax rates, purities, numbering) live in the shop's country packs;
 * this list only drives the sign-up form. Depends on nothing.
 */
@NullMarked
package app.karat.admin.countries;

import org.jspecify.annotations.NullMarked;
