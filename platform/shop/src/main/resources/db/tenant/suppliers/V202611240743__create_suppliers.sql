CREATE TABLE supplier (
  id         uuid PRIMARY KEY,
  name       text NOT NULL,
  tax_id     text,
  phone      text,
  email      text,
  address    text,
  -- Days until an invoice is due.
  terms_days smallint NOT NULL CHECK (terms_days BETWEEN 0 AND 365),
  currency   char(3) NOT NULL,
  words      tsvector NOT NULL,
  version    bigint NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);
CREATE INDEX supplier_words ON supplier USING gin (words) WITH (fastupdate = off);
CREATE INDEX supplier_newest ON supplier (created_at DESC, id DESC);
REVOKE DELETE ON supplier FROM "${role}";

-- What is owed to each supplier is the sum of its account.
CREATE INDEX ledger_entry_payable ON ledger_entry (account, at DESC, posting DESC) WHERE account LIKE 'PAYABLE:%';
