/** The HTTP interface of labels. */
@NullMarked
package app.karat.shop.labels.web;

import org.jspecify.annotations.NullMarked;
