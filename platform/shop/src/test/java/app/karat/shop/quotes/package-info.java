/** Tests of quotes. */
package app.karat.shop.quotes;
