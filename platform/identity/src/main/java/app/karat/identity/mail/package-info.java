/**
 * Sends the few mails of identity in the background, so that the time of an answer never tells whether a mail
 * went out.
 */
@NullMarked
package app.karat.identity.mail;

import org.jspecify.annotations.NullMarked;
