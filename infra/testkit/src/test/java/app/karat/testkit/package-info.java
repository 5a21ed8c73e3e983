/** Checks that the testkit's servers are real, separate by class and survive what fault tests do to them. */
@NullMarked
package app.karat.testkit;

import org.jspecify.annotations.NullMarked;
