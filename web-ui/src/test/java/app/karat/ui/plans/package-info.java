@NullMarked
package app.karat.ui.plans;

import org.jspecify.annotations.NullMarked;
