@NullMarked
package app.karat.standins;

import org.jspecify.annotations.NullMarked;
