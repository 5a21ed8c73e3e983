/**
 * A registration portal for India's e-invoices: takes the form INV-01 as plain JSON, answers with the invoice reference number (SHA-256 over
 * supplier GSTIN, financial year, document type and number, as the published rule says) and a signed QR, and knows what it has seen before.
 */
@NullMarked
package app.karat.standins.einvoice;

import org.jspecify.annotations.NullMarked;
