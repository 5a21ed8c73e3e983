/** Tests of compliance. */
@NullMarked
package app.karat.shop.compliance;

import org.jspecify.annotations.NullMarked;
