/**
 * Who is signed in and where they work: the tokens of one browser session, renewed through the authorized client manager,
 * and the workplace (chain, branch, formats) that every screen speaks in. Nothing here outlives the session.
 */
@NullMarked
package app.karat.ui.session;

import org.jspecify.annotations.NullMarked;
