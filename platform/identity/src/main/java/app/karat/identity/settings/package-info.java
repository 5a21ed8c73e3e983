/**
 * What the operator of the platform configures for identity, as immutable records, and the refusal to start
 * when a secret is missing or too short. Every other package may read it; it depends on none.
 */
@NullMarked
package app.karat.identity.settings;

import org.jspecify.annotations.NullMarked;
