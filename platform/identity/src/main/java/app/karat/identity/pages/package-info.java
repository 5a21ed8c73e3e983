/**
 * What all pages of identity share: security headers, default deny, error pages and the way back to the
 * application.
 */
@NullMarked
package app.karat.identity.pages;

import org.jspecify.annotations.NullMarked;
