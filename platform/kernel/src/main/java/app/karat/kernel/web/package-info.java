/**
 * What all HTTP interfaces share: pages with cursors, versions as ETags, repeatable POSTs by Idempotency-Key and the JSON settings. May use
 * {@code problem} and {@code tenancy}.
 */
@NullMarked
package app.karat.kernel.web;

import org.jspecify.annotations.NullMarked;
