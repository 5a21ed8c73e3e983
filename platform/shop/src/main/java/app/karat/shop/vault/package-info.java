/**
 * Numbers of identity papers under lock: sealed with a key of the tenant's own, shown by their last signs, opened one by one for those who are
 * entitled. {@link app.karat.shop.vault.IdentityVault} is the door; whoever keeps such a number is a
 * {@link app.karat.shop.vault.SealedColumn}. Depends on no other capability.
 */
@NullMarked
package app.karat.shop.vault;

import org.jspecify.annotations.NullMarked;
