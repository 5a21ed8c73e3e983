/**
 * Leadership across nodes, held by the database's clock and therefore without Redis, and work that stands from start to stop of a
 * node. The outbox relay and the metal-rate poller run under a lease, so that one node does the work and another takes over within
 * seconds when it dies.
 */
@NullMarked
package app.karat.kernel.lease;

import org.jspecify.annotations.NullMarked;
