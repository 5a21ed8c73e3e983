/** Salespeople and their shares over the real database, with two jewellers. */
@NullMarked
package app.karat.shop.salespeople;

import org.jspecify.annotations.NullMarked;
