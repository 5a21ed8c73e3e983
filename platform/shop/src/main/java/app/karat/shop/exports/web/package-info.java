/** The HTTP interface of exports. */
@NullMarked
package app.karat.shop.exports.web;

import org.jspecify.annotations.NullMarked;
