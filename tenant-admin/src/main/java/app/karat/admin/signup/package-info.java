/**
 * A jeweller's way in: a sign-up is checked, handed to identity, confirmed by a mailed link, and ends in a shop of its own. Every
 * step can be repeated after a crash, and an answer never tells whether an e-mail address is known. Uses countries, accounts,
 * mail and tenants.
 */
@NullMarked
package app.karat.admin.signup;

import org.jspecify.annotations.NullMarked;
