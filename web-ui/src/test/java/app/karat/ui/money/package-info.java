/** Tests of the till's screens. */
@org.jspecify.annotations.NullMarked
package app.karat.ui.money;
