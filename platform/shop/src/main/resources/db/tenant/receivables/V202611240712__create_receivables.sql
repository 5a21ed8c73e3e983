-- What a customer has left to pay of a sale.
CREATE TABLE receivable (
  sale_id        uuid PRIMARY KEY REFERENCES sale,
  customer_id    uuid NOT NULL REFERENCES customer,
  branch_id      uuid NOT NULL REFERENCES branch,
  invoice_number text NOT NULL,
  currency       char(3) NOT NULL,
  at             timestamptz NOT NULL,
  due_on         date NOT NULL,
  amount         numeric(18, 2) NOT NULL CHECK (amount > 0),
  open           numeric(18, 2) NOT NULL,
  -- What was paid later, read with its receivable only.
  settlements    jsonb NOT NULL DEFAULT '[]',
  CONSTRAINT receivable_never_overpaid CHECK (open BETWEEN 0 AND amount)
);
CREATE INDEX receivable_due ON receivable (due_on, sale_id) WHERE open > 0;
CREATE INDEX receivable_of_customer ON receivable (customer_id, due_on);
REVOKE DELETE ON receivable FROM "${role}";
