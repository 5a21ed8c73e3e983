/** Tests of customers. */
@NullMarked
package app.karat.shop.customers;

import org.jspecify.annotations.NullMarked;
