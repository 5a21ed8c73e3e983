/** The HTTP interface of re-pricing runs. */
@NullMarked
package app.karat.shop.repricing.web;

import org.jspecify.annotations.NullMarked;
