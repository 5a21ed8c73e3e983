-- Goods out with a customer or trade partner, or in from a consignor, to be returned, sold or invoiced by a day.
CREATE TABLE memo (
  id          uuid CONSTRAINT memo_id_reused PRIMARY KEY,
  code        text NOT NULL,
  direction   text NOT NULL CHECK (direction IN ('OUT', 'IN')),
  branch_id   uuid NOT NULL REFERENCES branch,
  customer_id uuid REFERENCES customer,
  supplier_id uuid REFERENCES supplier,
  due_on      date NOT NULL,
  -- The pieces, and which of them were returned or kept; what was sold is told by the pieces themselves.
  lines       jsonb NOT NULL,
  note        text,
  made_by     text NOT NULL,
  fingerprint text NOT NULL,
  version     bigint NOT NULL DEFAULT 1,
  created_at  timestamptz NOT NULL,
  updated_at  timestamptz NOT NULL,
  CHECK ((direction = 'OUT') = (customer_id IS NOT NULL)),
  CHECK ((direction = 'IN') = (supplier_id IS NOT NULL))
);
CREATE INDEX memo_newest ON memo (created_at DESC, id DESC);
REVOKE DELETE ON memo FROM "${role}";
