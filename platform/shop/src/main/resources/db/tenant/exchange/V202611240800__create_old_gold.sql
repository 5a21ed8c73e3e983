-- Old metal gathered for the refiner, and what came back.
CREATE TABLE melt_lot (
  id                  uuid CONSTRAINT melt_lot_id_taken PRIMARY KEY,
  branch_id           uuid NOT NULL REFERENCES branch,
  at                  timestamptz NOT NULL,
  metal               text NOT NULL,
  status              text NOT NULL CHECK (status IN ('COLLECTED', 'SENT', 'RECEIVED')),
  items               integer NOT NULL CHECK (items > 0),
  net_grams           numeric(10, 3) NOT NULL,
  expected_fine_grams numeric(10, 3) NOT NULL,
  cost                numeric(18, 2) NOT NULL,
  currency            char(3) NOT NULL,
  refiner             text NOT NULL,
  note                text,
  sent_at             timestamptz,
  received_at         timestamptz,
  received_grams      numeric(10, 3),
  received_fineness   smallint CHECK (received_fineness BETWEEN 1 AND 999),
  received_fine_grams numeric(10, 3),
  fee                 numeric(18, 2),
  fingerprint         text NOT NULL,
  by_name             text NOT NULL,
  CONSTRAINT melt_lot_is_received CHECK ((status = 'RECEIVED') = (received_fine_grams IS NOT NULL)),
  CONSTRAINT melt_lot_fine_within CHECK (received_fine_grams <= received_grams)
);
CREATE INDEX melt_lot_newest ON melt_lot (at DESC, id DESC);
REVOKE DELETE ON melt_lot FROM "${role}";

-- Old metal as it was taken in; only the lot that it goes into is written later.
CREATE TABLE old_gold (
  id          uuid CONSTRAINT old_gold_id_reused PRIMARY KEY,
  number      text NOT NULL CONSTRAINT old_gold_number_taken UNIQUE,
  branch_id   uuid NOT NULL REFERENCES branch,
  at          timestamptz NOT NULL,
  purpose     text NOT NULL CHECK (purpose IN ('EXCHANGE', 'CASH')),
  customer_id uuid NOT NULL REFERENCES customer,
  -- The seller as they were on that day.
  seller      jsonb NOT NULL,
  metal       text NOT NULL,
  fineness    smallint NOT NULL CHECK (fineness BETWEEN 1 AND 999),
  net_grams   numeric(10, 3) NOT NULL CHECK (net_grams > 0),
  fine_grams  numeric(10, 3) NOT NULL CHECK (fine_grams >= 0 AND fine_grams <= net_grams),
  currency    char(3) NOT NULL,
  rate_id     text NOT NULL,
  payable     numeric(18, 2) NOT NULL CHECK (payable > 0),
  tester      text NOT NULL,
  hold_until  date,
  -- Assay, appraisal, acceptance, identity and payout: read and written with the document only.
  detail      jsonb NOT NULL,
  voucher_id  uuid REFERENCES voucher,
  lot_id      uuid REFERENCES melt_lot,
  fingerprint text NOT NULL,
  by_name     text NOT NULL,
  CONSTRAINT old_gold_voucher_for_exchange CHECK ((purpose = 'EXCHANGE') = (voucher_id IS NOT NULL))
);
CREATE INDEX old_gold_newest ON old_gold (at DESC, id DESC);
CREATE INDEX old_gold_of_lot ON old_gold (lot_id) WHERE lot_id IS NOT NULL;
REVOKE UPDATE, DELETE ON old_gold FROM "${role}";
GRANT UPDATE (lot_id) ON old_gold TO "${role}";
