@NullMarked
package app.karat.testkit;

import org.jspecify.annotations.NullMarked;
