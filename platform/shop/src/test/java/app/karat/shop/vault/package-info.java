@NullMarked
package app.karat.shop.vault;

import org.jspecify.annotations.NullMarked;
