/** The HTTP interface of suppliers. */
@NullMarked
package app.karat.shop.suppliers.web;

import org.jspecify.annotations.NullMarked;
