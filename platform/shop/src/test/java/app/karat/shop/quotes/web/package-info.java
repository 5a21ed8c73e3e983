/** Rates, prices and quotes over HTTP, against the whole shop. */
package app.karat.shop.quotes.web;
