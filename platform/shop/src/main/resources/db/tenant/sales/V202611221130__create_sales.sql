-- The last invoice number given out per branch and financial year; locked by whoever takes the next one, so that none is skipped.
CREATE TABLE invoice_series (
  branch_id      uuid NOT NULL,
  financial_year smallint NOT NULL,
  last           bigint NOT NULL CHECK (last > 0),
  PRIMARY KEY (branch_id, financial_year)
);
REVOKE DELETE ON invoice_series FROM "${role}";

CREATE TABLE sale (
  id             uuid CONSTRAINT sale_id_reused PRIMARY KEY,
  branch_id      uuid NOT NULL,
  financial_year smallint NOT NULL,
  serial         bigint NOT NULL,
  invoice_number text NOT NULL,
  at             timestamptz NOT NULL,
  currency       char(3) NOT NULL,
  customer_id    uuid REFERENCES customer,
  -- The customer as they were on that day; an invoice never changes afterwards.
  customer       jsonb,
  taxable        numeric(18, 2) NOT NULL,
  tax            numeric(18, 2) NOT NULL,
  round_off      numeric(18, 2) NOT NULL,
  total          numeric(18, 2) NOT NULL,
  units          integer NOT NULL,
  grams          numeric(10, 3) NOT NULL,
  margin         numeric(18, 2),
  sold_by        text NOT NULL,
  sold_by_name   text NOT NULL,
  fingerprint    text NOT NULL,
  -- Lines with their breakdown, taxes and totals, as quoted.
  bill           jsonb NOT NULL,
  -- What the invoice says of each piece, by its id, as it was on that day.
  articles       jsonb NOT NULL,
  CONSTRAINT sale_adds_up CHECK (taxable + tax + round_off = total),
  CONSTRAINT sale_serial UNIQUE (branch_id, financial_year, serial)
);
CREATE INDEX sale_newest ON sale (at DESC, id DESC);
CREATE INDEX sale_of_customer ON sale (customer_id, at DESC, id DESC) WHERE customer_id IS NOT NULL;
REVOKE UPDATE, DELETE ON sale FROM "${role}";

CREATE TABLE payment (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  sale_id   uuid NOT NULL REFERENCES sale,
  branch_id uuid NOT NULL,
  at        timestamptz NOT NULL,
  method    text NOT NULL,
  amount    numeric(18, 2) NOT NULL CHECK (amount > 0),
  tendered  numeric(18, 2) CHECK (tendered >= amount),
  reference text
);
CREATE INDEX payment_of_sale ON payment (sale_id);
REVOKE UPDATE, DELETE ON payment FROM "${role}";

-- Double entry: the rows of one posting have equal debits and credits.
CREATE TABLE ledger_entry (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  posting   uuid NOT NULL,
  at        timestamptz NOT NULL,
  branch_id uuid NOT NULL,
  account   text NOT NULL,
  debit     numeric(18, 2) NOT NULL DEFAULT 0 CHECK (debit >= 0),
  credit    numeric(18, 2) NOT NULL DEFAULT 0 CHECK (credit >= 0),
  CHECK (debit = 0 OR credit = 0)
);
CREATE INDEX ledger_entry_of ON ledger_entry (posting);
REVOKE UPDATE, DELETE ON ledger_entry FROM "${role}";
