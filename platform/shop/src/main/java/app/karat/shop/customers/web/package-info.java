/** The HTTP interface of customers. */
@NullMarked
package app.karat.shop.customers.web;

import org.jspecify.annotations.NullMarked;
