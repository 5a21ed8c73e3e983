CREATE TABLE scheme_plan (
  id          uuid CONSTRAINT scheme_plan_id_reused PRIMARY KEY,
  terms       jsonb NOT NULL,
  active      boolean NOT NULL DEFAULT true,
  created_at  timestamptz NOT NULL
);
REVOKE DELETE ON scheme_plan FROM "${role}";

-- A customer's membership, with the terms of the day it began.
CREATE TABLE scheme (
  id          uuid CONSTRAINT scheme_id_reused PRIMARY KEY,
  number      text NOT NULL,
  plan_id     uuid NOT NULL REFERENCES scheme_plan,
  branch_id   uuid NOT NULL REFERENCES branch,
  customer_id uuid NOT NULL REFERENCES customer,
  currency    char(3) NOT NULL,
  at          timestamptz NOT NULL,
  started_on  date NOT NULL,
  status      text NOT NULL CHECK (status IN ('OPEN', 'MATURED', 'CLOSED')),
  terms       jsonb NOT NULL,
  instalments integer NOT NULL DEFAULT 0 CHECK (instalments >= 0),
  paid        numeric(18, 2) NOT NULL DEFAULT 0 CHECK (paid >= 0),
  fine_grams  numeric(12, 3) NOT NULL DEFAULT 0 CHECK (fine_grams >= 0),
  ending      jsonb,
  fingerprint text NOT NULL,
  version     bigint NOT NULL DEFAULT 1
);
CREATE INDEX scheme_newest ON scheme (at DESC, id DESC);
REVOKE DELETE ON scheme FROM "${role}";

-- What was paid in; an instalment of a membership is paid once, whoever asks twice.
CREATE TABLE scheme_instalment (
  scheme_id      uuid NOT NULL REFERENCES scheme,
  number         integer NOT NULL CHECK (number > 0),
  id             uuid NOT NULL CONSTRAINT scheme_instalment_id_reused UNIQUE,
  branch_id      uuid NOT NULL,
  at             timestamptz NOT NULL,
  amount         numeric(18, 2) NOT NULL CHECK (amount > 0),
  fine_grams     numeric(12, 3) NOT NULL CHECK (fine_grams >= 0),
  -- Which rate made the amount, for instalments in grams.
  rate           jsonb,
  receipt_number text NOT NULL,
  by_name        text NOT NULL,
  fingerprint    text NOT NULL,
  CONSTRAINT scheme_instalment_paid_once PRIMARY KEY (scheme_id, number)
);
REVOKE UPDATE, DELETE ON scheme_instalment FROM "${role}";
