/** The HTTP interface of compliance. */
@NullMarked
package app.karat.shop.compliance.web;

import org.jspecify.annotations.NullMarked;
