-- Every paper between the shop and a supplier: orders with their goods receipts, payments, returns.
CREATE TABLE purchase (
  id          uuid CONSTRAINT purchase_id_reused PRIMARY KEY,
  kind        text NOT NULL CHECK (kind IN ('ORDER', 'PAYMENT', 'RETURN')),
  code        text NOT NULL,
  supplier_id uuid NOT NULL REFERENCES supplier,
  branch_id   uuid NOT NULL REFERENCES branch,
  status      text NOT NULL,
  currency    char(3) NOT NULL,
  total       numeric(18, 2) NOT NULL,
  -- Lines and receipts of an order; method and reference of a payment; pieces of a return.
  detail      jsonb NOT NULL,
  note        text,
  made_by     text NOT NULL,
  fingerprint text NOT NULL,
  version     bigint NOT NULL DEFAULT 1,
  created_at  timestamptz NOT NULL,
  updated_at  timestamptz NOT NULL
);
CREATE INDEX purchase_newest ON purchase (created_at DESC, id DESC);
CREATE INDEX purchase_of_supplier ON purchase (supplier_id, created_at DESC, id DESC);
REVOKE DELETE ON purchase FROM "${role}";
