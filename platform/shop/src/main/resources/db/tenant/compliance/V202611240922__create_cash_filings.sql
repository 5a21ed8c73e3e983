-- That a report of cash was filed, with what the form asked for and the customer's record does not hold. Kept for five years; never changed: a
-- group of payments that grows afterwards is filed again.
CREATE TABLE cash_filing (
  id            uuid CONSTRAINT cash_filing_id_reused PRIMARY KEY,
  customer_id   uuid NOT NULL REFERENCES customer,
  form          text NOT NULL,
  payments      bigint[] NOT NULL CHECK (cardinality(payments) > 0),
  total         numeric(18, 2) NOT NULL CHECK (total > 0),
  filed_on      date NOT NULL,
  -- Reference of the filing, date of birth, occupation, and the paper by kind, issuer and last signs.
  detail        jsonb NOT NULL,
  paper_sealed  bytea NOT NULL,
  at            timestamptz NOT NULL,
  by_name       text NOT NULL,
  fingerprint   text NOT NULL
);
CREATE UNIQUE INDEX cash_filing_once ON cash_filing (customer_id, payments);
REVOKE UPDATE, DELETE ON cash_filing FROM "${role}";
