-- The registration of an invoice to a business at the government's portal. The sale is valid without it.
CREATE TABLE e_invoice (
  sale_id   uuid PRIMARY KEY REFERENCES sale,
  branch_id uuid NOT NULL,
  status    text NOT NULL DEFAULT 'PENDING' CHECK (status IN ('PENDING', 'REGISTERED', 'REJECTED')),
  irn       text CONSTRAINT e_invoice_irn_once UNIQUE CHECK (irn ~ '^[0-9a-f]{64}$'),
  ack_no    text,
  ack_at    text,
  signed_qr text,
  error     text,
  attempts  integer NOT NULL DEFAULT 0,
  at        timestamptz NOT NULL,
  next_at   timestamptz NOT NULL,
  CONSTRAINT e_invoice_registered_has_irn CHECK ((status = 'REGISTERED') = (irn IS NOT NULL))
);
CREATE INDEX e_invoice_due ON e_invoice (next_at) WHERE status = 'PENDING';
REVOKE DELETE ON e_invoice FROM "${role}";
-- The few sales to businesses, for whoever looks for those without a registration.
CREATE INDEX sale_to_business ON sale (at) WHERE customer ->> 'taxId' ~ '^[0-9]{2}[A-Z]{5}[0-9]{4}[A-Z][0-9A-Z]{3}$';
