-- Credit notes to businesses are registered as their invoices are; the paper that is registered is the note where there is one.
ALTER TABLE e_invoice DROP CONSTRAINT e_invoice_pkey;
ALTER TABLE e_invoice ADD COLUMN note_id uuid REFERENCES credit_note;
ALTER TABLE e_invoice ADD COLUMN document uuid GENERATED ALWAYS AS (coalesce(note_id, sale_id)) STORED PRIMARY KEY;

-- The few notes to businesses, for whoever looks for those without a registration. What is bought back is a purchase, not a credit.
CREATE INDEX credit_note_to_business ON credit_note (at)
  WHERE kind = 'RETURN' AND customer ->> 'taxId' ~ '^[0-9]{2}[A-Z]{5}[0-9]{4}[A-Z][0-9A-Z]{3}$';
