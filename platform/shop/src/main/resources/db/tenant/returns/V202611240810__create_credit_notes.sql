-- What has been given back of a sale; the one thing of it that changes, and never beyond what was paid.
ALTER TABLE sale ADD COLUMN refunded numeric(18, 2) NOT NULL DEFAULT 0;
ALTER TABLE sale ADD CONSTRAINT sale_never_over_refunded CHECK (refunded >= 0 AND refunded <= total);
GRANT UPDATE (refunded) ON sale TO "${role}";

CREATE TABLE credit_note (
  id             uuid CONSTRAINT credit_note_id_reused PRIMARY KEY,
  number         text NOT NULL CONSTRAINT credit_note_number_taken UNIQUE,
  kind           text NOT NULL CHECK (kind IN ('RETURN', 'BUY_BACK')),
  branch_id      uuid NOT NULL REFERENCES branch,
  at             timestamptz NOT NULL,
  sale_id        uuid NOT NULL REFERENCES sale,
  invoice_number text NOT NULL,
  customer_id    uuid REFERENCES customer,
  customer       jsonb,
  currency       char(3) NOT NULL,
  taxable        numeric(18, 2) NOT NULL,
  tax            numeric(18, 2) NOT NULL,
  round_off      numeric(18, 2) NOT NULL,
  total          numeric(18, 2) NOT NULL CHECK (total > 0),
  -- Lines, refunds, reason and the policy that counted: read and written with the document only.
  detail         jsonb NOT NULL,
  voucher_id     uuid REFERENCES voucher,
  approved_by    text,
  fingerprint    text NOT NULL,
  by_name        text NOT NULL,
  CONSTRAINT credit_note_adds_up CHECK (taxable + tax + round_off = total)
);
CREATE INDEX credit_note_newest ON credit_note (at DESC, id DESC);
CREATE INDEX credit_note_of_sale ON credit_note (sale_id);
REVOKE UPDATE, DELETE ON credit_note FROM "${role}";
