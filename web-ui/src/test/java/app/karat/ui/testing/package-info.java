/** What the tests of the screens share: a small HTTP server that answers as the services do, and a signed-in screen. */
@NullMarked
package app.karat.ui.testing;

import org.jspecify.annotations.NullMarked;
