-- Today's rate promised to a customer for some grams until a day; a sale takes its grams from it.
CREATE TABLE rate_lock (
  id              uuid CONSTRAINT rate_lock_id_reused PRIMARY KEY,
  branch_id       uuid NOT NULL REFERENCES branch,
  customer_id     uuid NOT NULL REFERENCES customer,
  metal           text NOT NULL,
  purity          text NOT NULL,
  fineness        smallint NOT NULL CHECK (fineness BETWEEN 1 AND 999),
  currency        char(3) NOT NULL,
  per_gram        numeric(18, 8) NOT NULL CHECK (per_gram > 0),
  -- The rate with its name and source, as it goes on the bill.
  rate            jsonb NOT NULL,
  grams           numeric(10, 3) NOT NULL CHECK (grams > 0),
  used_grams      numeric(10, 3) NOT NULL DEFAULT 0,
  uses            jsonb NOT NULL DEFAULT '[]',
  deposit_voucher uuid,
  note            text,
  status          text NOT NULL DEFAULT 'OPEN' CHECK (status IN ('OPEN', 'USED', 'RELEASED')),
  fingerprint     text NOT NULL,
  by_id           text NOT NULL,
  by_name         text NOT NULL,
  at              timestamptz NOT NULL,
  expires_at      timestamptz NOT NULL CHECK (expires_at > at),
  version         bigint NOT NULL DEFAULT 1,
  CONSTRAINT rate_lock_never_overdrawn CHECK (used_grams BETWEEN 0 AND grams)
);
CREATE INDEX rate_lock_newest ON rate_lock (at DESC, id DESC);
REVOKE DELETE ON rate_lock FROM "${role}";
