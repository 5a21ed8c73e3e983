/** The HTTP interface of approvals. */
@NullMarked
package app.karat.shop.approvals.web;

import org.jspecify.annotations.NullMarked;
