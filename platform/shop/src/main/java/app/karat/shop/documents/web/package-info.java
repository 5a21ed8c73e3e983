/** The HTTP interface of documents, and the only address of the shop that needs no token. */
@NullMarked
package app.karat.shop.documents.web;

import org.jspecify.annotations.NullMarked;
