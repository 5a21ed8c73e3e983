/** The HTTP interface of pictures. */
@NullMarked
package app.karat.shop.photos.web;

import org.jspecify.annotations.NullMarked;
