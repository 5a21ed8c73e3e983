@NullMarked
package app.karat.benchmark;

import org.jspecify.annotations.NullMarked;
