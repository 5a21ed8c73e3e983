/** Tests of the approvals screen. */
package app.karat.ui.approvals;
