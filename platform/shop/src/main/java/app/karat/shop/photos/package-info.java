/**
 * Pictures of pieces: taken in as JPEG, PNG or WebP by their content, turned upright, stripped of everything that cameras add, and kept in the
 * object store in two sizes. {@link app.karat.shop.photos.Photos} is the one door. May use {@code inventory}, {@code designs}, {@code objects}, {@code audit} and
 * {@code store}.
 */
@NullMarked
package app.karat.shop.photos;

import org.jspecify.annotations.NullMarked;
