/**
 * The open sign-up API.
 */
@NullMarked
package app.karat.admin.signup.web;

import org.jspecify.annotations.NullMarked;
