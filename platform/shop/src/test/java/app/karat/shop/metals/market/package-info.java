/** Tests of the market. */
package app.karat.shop.metals.market;
