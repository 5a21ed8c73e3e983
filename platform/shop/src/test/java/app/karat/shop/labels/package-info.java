/** Tests of labels. */
@NullMarked
package app.karat.shop.labels;

import org.jspecify.annotations.NullMarked;
