/** Tests of re-pricing. */
package app.karat.shop.repricing;
