/**
 * Sign-up and the operators' view of the chains, as tenant-admin offers them over HTTP.
 */
@NullMarked
package app.karat.ui.api.admin;

import org.jspecify.annotations.NullMarked;
