@NullMarked
package app.karat.identity;

import org.jspecify.annotations.NullMarked;
