/** The HTTP interface of imports. */
@NullMarked
package app.karat.shop.imports.web;

import org.jspecify.annotations.NullMarked;
