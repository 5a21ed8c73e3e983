@NullMarked
package app.karat.shop;

import org.jspecify.annotations.NullMarked;
