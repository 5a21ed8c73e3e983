/** The HTTP interface of changes to many pieces. */
@NullMarked
package app.karat.shop.batchedits.web;

import org.jspecify.annotations.NullMarked;
