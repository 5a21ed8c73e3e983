-- Pieces that a customer pays off; they are kept for nobody else until then. The piece names its layaway as its reservation.
CREATE TABLE layaway (
  id            uuid CONSTRAINT layaway_id_reused PRIMARY KEY,
  number        text NOT NULL,
  branch_id     uuid NOT NULL REFERENCES branch,
  customer_id   uuid NOT NULL REFERENCES customer,
  currency      char(3) NOT NULL,
  at            timestamptz NOT NULL,
  status        text NOT NULL CHECK (status IN ('OPEN', 'COMPLETED', 'CANCELLED')),
  total         numeric(18, 2) NOT NULL CHECK (total > 0),
  -- Penalties that were not waived, and payments that were not voided: what is left is total + penalties - paid, and never below nothing.
  penalties     numeric(18, 2) NOT NULL DEFAULT 0 CHECK (penalties >= 0),
  paid          numeric(18, 2) NOT NULL,
  -- The first day of the schedule that is not covered yet.
  due_on        date,
  -- The price as it was quoted, and what is read with the layaway only.
  bill          jsonb NOT NULL,
  terms         jsonb NOT NULL,
  schedule      jsonb NOT NULL,
  payments      jsonb NOT NULL,
  penalty_list  jsonb NOT NULL DEFAULT '[]',
  ending        jsonb,
  -- Written a moment before the sale itself, in its transaction.
  sale_id       uuid REFERENCES sale DEFERRABLE INITIALLY DEFERRED,
  fingerprint   text NOT NULL,
  version       bigint NOT NULL DEFAULT 1,
  CONSTRAINT layaway_never_overpaid CHECK (paid BETWEEN 0 AND total + penalties),
  CONSTRAINT layaway_completed_when_paid CHECK (status <> 'COMPLETED' OR paid = total + penalties)
);
CREATE INDEX layaway_newest ON layaway (at DESC, id DESC);
CREATE INDEX layaway_due ON layaway (due_on) WHERE status = 'OPEN';
REVOKE DELETE ON layaway FROM "${role}";
