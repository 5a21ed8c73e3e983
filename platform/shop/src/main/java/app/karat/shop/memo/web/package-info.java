/** The HTTP interface of memos. */
@NullMarked
package app.karat.shop.memo.web;

import org.jspecify.annotations.NullMarked;
