/**
 * Which tenants an account works for, in which roles and branches. Today a token is made for the most recently
 * granted membership; choosing among several at sign-in needs only another way to pick in Memberships. May use
 * accounts.
 */
@NullMarked
package app.karat.identity.memberships;

import org.jspecify.annotations.NullMarked;
