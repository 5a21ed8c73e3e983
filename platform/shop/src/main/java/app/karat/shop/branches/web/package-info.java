/** The HTTP interface of the shop's settings and branches, and of who is signed in. */
@NullMarked
package app.karat.shop.branches.web;

import org.jspecify.annotations.NullMarked;
