/**
 * Live updates on their way out of the service: {@code /api/live} gives one person the events of their own tenant and branches,
 * {@code /internal/live} gives a UI node the events of all. Streams hold no database connection. It uses nothing but the kernel: what
 * happened comes from the outbox, whoever wrote it.
 */
@NullMarked
package app.karat.shop.live;

import org.jspecify.annotations.NullMarked;
