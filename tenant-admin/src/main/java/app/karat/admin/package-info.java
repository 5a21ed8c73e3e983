/**
 * Tenant administration: how a jeweller comes to a shop of its own, and how the platform looks after all of them. One package per
 * capability; data lives in the schema {@code control}, and accounts live at identity.
 */
@NullMarked
package app.karat.admin;

import org.jspecify.annotations.NullMarked;
