/**
 * Work that goes on beside requests: one kind of task, which runs rounds with a pause between them, can be woken early, never
 * stops over a failed round and ends with the application. The only place of this service that subscribes.
 */
@NullMarked
package app.karat.admin.background;

import org.jspecify.annotations.NullMarked;
