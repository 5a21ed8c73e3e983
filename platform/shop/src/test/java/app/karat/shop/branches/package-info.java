/** Tests of settings, branches and country packs. */
@NullMarked
package app.karat.shop.branches;

import org.jspecify.annotations.NullMarked;
