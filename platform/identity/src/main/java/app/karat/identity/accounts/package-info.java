/**
 * People: an account has a normalised e-mail, a name, a password hash, and says whether it is verified,
 * disabled or a platform operator. The only place that sees a password or its hash. Announces changes as
 * AccountEvent; knows nobody who listens.
 */
@NullMarked
package app.karat.identity.accounts;

import org.jspecify.annotations.NullMarked;
