/** The HTTP interface of designs. */
@NullMarked
package app.karat.shop.designs.web;

import org.jspecify.annotations.NullMarked;
