-- Everything of value that the shop owes to whoever brings the code: gift cards, store credit, advances, old gold, credit notes.
CREATE TABLE voucher (
  id             uuid CONSTRAINT voucher_id_taken PRIMARY KEY,
  code           text NOT NULL CONSTRAINT voucher_code_taken UNIQUE CHECK (code = upper(code)),
  kind           text NOT NULL,
  status         text NOT NULL CHECK (status IN ('LIVE', 'SPENT', 'VOID')),
  branch_id      uuid NOT NULL REFERENCES branch,
  customer_id    uuid REFERENCES customer,
  currency       char(3) NOT NULL,
  face           numeric(18, 2) NOT NULL CHECK (face > 0),
  balance        numeric(18, 2) NOT NULL,
  expires_on     date,
  -- The document that issued it: a sale of a gift card is the voucher itself.
  source         uuid NOT NULL,
  receipt_number text,
  note           text,
  fingerprint    text,
  version        bigint NOT NULL DEFAULT 1,
  created_at     timestamptz NOT NULL,
  CONSTRAINT voucher_never_overdrawn CHECK (balance BETWEEN 0 AND face),
  CONSTRAINT voucher_status_is_its_balance CHECK ((status = 'LIVE') = (balance > 0))
);
CREATE INDEX voucher_newest ON voucher (created_at DESC, id DESC);
CREATE INDEX voucher_of_customer ON voucher (customer_id, created_at DESC, id DESC) WHERE customer_id IS NOT NULL;
REVOKE DELETE ON voucher FROM "${role}";

-- Every change of a balance; the balance is their sum.
CREATE TABLE voucher_entry (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  voucher_id uuid NOT NULL REFERENCES voucher,
  at         timestamptz NOT NULL,
  kind       text NOT NULL,
  amount     numeric(18, 2) NOT NULL,
  source     uuid NOT NULL,
  branch_id  uuid NOT NULL
);
CREATE INDEX voucher_entry_of ON voucher_entry (voucher_id, id);
REVOKE UPDATE, DELETE ON voucher_entry FROM "${role}";
