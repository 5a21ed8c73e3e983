/** The books for owner, manager and accountant: whether they hold, what the stock is worth and how old it is, where the accounts stand. */
@NullMarked
package app.karat.ui.books;

import org.jspecify.annotations.NullMarked;
