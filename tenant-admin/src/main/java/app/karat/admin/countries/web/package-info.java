/**
 * The open choice list of countries over HTTP.
 */
@NullMarked
package app.karat.admin.countries.web;

import org.jspecify.annotations.NullMarked;
