/**
 * Who may call what in this service: health, countries and sign-ups are open, the operators' API asks for the operator role of a
 * token meant for this service, and everything else is denied.
 */
@NullMarked
package app.karat.admin.access;

import org.jspecify.annotations.NullMarked;
