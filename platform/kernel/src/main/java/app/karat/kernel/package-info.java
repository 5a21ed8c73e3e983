@NullMarked
package app.karat.kernel;

import org.jspecify.annotations.NullMarked;
