-- Carts that were put aside to be taken up again, at any till of the branch. Nothing in them is kept for anybody. A row goes when its cart is
-- taken up or its time is over.
CREATE TABLE held_cart (
  id           uuid CONSTRAINT held_cart_id_reused PRIMARY KEY,
  branch_id    uuid NOT NULL REFERENCES branch,
  name         text NOT NULL,
  customer_id  uuid REFERENCES customer,
  -- Which pieces and lots, how much of them, and what was taken off: read and written with the cart only.
  lines        jsonb NOT NULL,
  held_by_name text NOT NULL,
  fingerprint  text NOT NULL,
  at           timestamptz NOT NULL,
  expires_at   timestamptz NOT NULL
);
CREATE INDEX held_cart_of_branch ON held_cart (branch_id, at DESC);

-- What the branch sells often, by key: read and written as a whole.
ALTER TABLE branch ADD COLUMN quick_keys jsonb NOT NULL DEFAULT '[]';
