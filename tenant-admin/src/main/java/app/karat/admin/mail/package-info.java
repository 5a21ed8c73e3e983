/**
 * Mail that survives a dead mail server. A letter is queued as a row of {@code control.mail_outbox} in the transaction that needs
 * it, and a background task sends what is due, with bounded retries and growing, jittered pauses. What a letter says is written
 * at the moment of sending by the {@link app.karat.admin.mail.LetterWriter} of its kind, so no secret waits in the queue.
 */
@NullMarked
package app.karat.admin.mail;

import org.jspecify.annotations.NullMarked;
