@NullMarked
package app.karat.shop.layaway;

import org.jspecify.annotations.NullMarked;
