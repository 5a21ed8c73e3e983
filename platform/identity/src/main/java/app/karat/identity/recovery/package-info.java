/**
 * A forgotten password: a single-use, expiring link by mail (only its hash is kept), and the new password,
 * which ends every session and refresh token of the account. May use accounts, attempts and mail.
 */
@NullMarked
package app.karat.identity.recovery;

import org.jspecify.annotations.NullMarked;
