/**
 * The operators' API; every path under {@code /api/operator} asks for the operator role.
 */
@NullMarked
package app.karat.admin.operators.web;

import org.jspecify.annotations.NullMarked;
