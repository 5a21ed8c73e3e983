package app.karat.admin.mail;

import java.util.UUID;

/**
 * A letter that waits to be written and sent.
 *
 * @param subject what the letter is about, in the words of its writer
 * @param attempts deliveries begun so far, the running one included
 */
record QueuedLetter(UUID id, String kind, UUID subject, int attempts) {}
