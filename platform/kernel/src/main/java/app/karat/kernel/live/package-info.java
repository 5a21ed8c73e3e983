/**
 * Live updates on their way to open screens: one reader per node and shard of the Redis Streams, and a fan-out inside the node that
 * hands each tenant its own events and nobody else's. Rates conflate, sales never do, a slow listener is cut and told to start over.
 * May use {@code tenancy} and {@code outbox}.
 */
@NullMarked
package app.karat.kernel.live;

import org.jspecify.annotations.NullMarked;
