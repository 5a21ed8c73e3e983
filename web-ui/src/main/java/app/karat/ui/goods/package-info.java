/**
 * Goods that come, go and wait: what is kept for customers, what other branches have, transfers, purchasing with its suppliers, and memos. Lists
 * with a panel beside them; every act is asked of the shop and shows its refusal where the person is looking.
 */
@NullMarked
package app.karat.ui.goods;

import org.jspecify.annotations.NullMarked;
