@NullMarked
package app.karat.ui;

import org.jspecify.annotations.NullMarked;
