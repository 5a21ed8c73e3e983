/** The HTTP interface of the dashboard. */
@NullMarked
package app.karat.shop.analytics.web;

import org.jspecify.annotations.NullMarked;
