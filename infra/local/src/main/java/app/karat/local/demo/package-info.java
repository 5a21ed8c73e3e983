/**
 * The two demo chains, made through the public APIs the way a customer would: sign-up, the link in the mail, an API client, then
 * branches, pieces, customers and a few sales. Every step may be repeated, so an interrupted filling goes on where it stopped.
 */
@NullMarked
package app.karat.local.demo;

import org.jspecify.annotations.NullMarked;
