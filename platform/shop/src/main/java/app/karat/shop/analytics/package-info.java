/**
 * What the owner wants to see at a glance. Only reads, and may look into any table of the tenant; nobody depends on it. May use
 * {@code inventory}, {@code pricing}, {@code branches} and {@code store}.
 */
@NullMarked
package app.karat.shop.analytics;

import org.jspecify.annotations.NullMarked;
