@NullMarked
package app.karat.admin;

import org.jspecify.annotations.NullMarked;
