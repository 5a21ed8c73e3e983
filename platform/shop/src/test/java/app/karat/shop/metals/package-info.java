/** Tests of the rates. */
package app.karat.shop.metals;
