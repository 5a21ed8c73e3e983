/** The HTTP interface of savings schemes. */
@NullMarked
package app.karat.shop.schemes.web;

import org.jspecify.annotations.NullMarked;
