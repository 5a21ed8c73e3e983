/** The mailbox: takes every mail over SMTP, delivers none, and shows them on a page for people and as JSON for scripts. */
@NullMarked
package app.karat.standins.mail;

import org.jspecify.annotations.NullMarked;
