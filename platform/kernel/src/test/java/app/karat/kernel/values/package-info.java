@NullMarked
package app.karat.kernel.values;

import org.jspecify.annotations.NullMarked;
