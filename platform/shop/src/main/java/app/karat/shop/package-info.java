/**
 * The shop service: a jeweller's daily business, one package per capability. Every request works in the schema of the one tenant that its
 * token names.
 */
@NullMarked
package app.karat.shop;

import org.jspecify.annotations.NullMarked;
