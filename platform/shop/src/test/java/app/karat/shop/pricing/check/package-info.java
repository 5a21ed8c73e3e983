/** The independent checker of bills, and the bills it is tried on. */
package app.karat.shop.pricing.check;
