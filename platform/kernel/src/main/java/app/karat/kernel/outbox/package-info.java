/**
 * Facts on their way out of a tenant's transaction. Whoever changes something that others must hear of writes an outbox row in the
 * same transaction; the relay, on one node at a time, moves the rows to Redis Streams and deletes them. Nothing that money or stock
 * depends on waits for Redis: when it is away the rows wait in PostgreSQL and are published when it is back.
 */
@NullMarked
package app.karat.kernel.outbox;

import org.jspecify.annotations.NullMarked;
