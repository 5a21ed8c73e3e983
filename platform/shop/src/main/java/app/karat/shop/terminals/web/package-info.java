/** The HTTP interface of card readers and charges. */
@NullMarked
package app.karat.shop.terminals.web;

import org.jspecify.annotations.NullMarked;
