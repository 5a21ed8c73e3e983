/** Tests of the re-pricing screen. */
package app.karat.ui.repricing;
