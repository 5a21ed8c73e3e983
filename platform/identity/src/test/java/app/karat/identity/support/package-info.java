/** What identity's tests share: a running issuer on a real database with a mailbox, a browser that keeps cookies, and short ways to set a scene. */
@NullMarked
package app.karat.identity.support;

import org.jspecify.annotations.NullMarked;
