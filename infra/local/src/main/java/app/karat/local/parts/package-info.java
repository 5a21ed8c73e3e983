/**
 * The processes that make up Karat and what keeps them alive: how each is started and known to be ready, the supervisor that starts
 * it again when it dies, and the guard that ends all of them should the launcher itself be killed.
 */
@NullMarked
package app.karat.local.parts;

import org.jspecify.annotations.NullMarked;
