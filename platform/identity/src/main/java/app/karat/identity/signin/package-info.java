/**
 * Signing in with e-mail and password: the check, its limits and its page. Unknown e-mail and wrong password
 * take the same time and read the same. May use accounts, memberships, attempts and pages.
 */
@NullMarked
package app.karat.identity.signin;

import org.jspecify.annotations.NullMarked;
