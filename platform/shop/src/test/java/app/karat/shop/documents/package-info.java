/** Tests of papers. */
@NullMarked
package app.karat.shop.documents;

import org.jspecify.annotations.NullMarked;
