/** Tests of promised rates. */
package app.karat.shop.ratelocks;
