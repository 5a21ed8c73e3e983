/** Tests of approvals. */
package app.karat.shop.approvals;
