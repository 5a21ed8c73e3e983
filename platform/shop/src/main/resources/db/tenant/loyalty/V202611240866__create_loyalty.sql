-- How points are earned and what one is worth: read and written as a whole; without it nobody earns any.
ALTER TABLE settings ADD COLUMN loyalty jsonb;

-- How many points a customer has. The row decides who may redeem them; the entries say where they come from.
CREATE TABLE loyalty_account (
  customer_id uuid PRIMARY KEY REFERENCES customer,
  points      bigint NOT NULL CONSTRAINT loyalty_never_overdrawn CHECK (points >= 0)
);
REVOKE DELETE ON loyalty_account FROM "${role}";

CREATE TABLE loyalty_entry (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id uuid NOT NULL REFERENCES customer,
  at          timestamptz NOT NULL,
  kind        text NOT NULL CHECK (kind IN ('EARNED', 'REDEEMED', 'REVERSED', 'EXPIRED')),
  points      bigint NOT NULL CHECK ((points > 0) = (kind = 'EARNED')),
  source      uuid NOT NULL,
  branch_id   uuid NOT NULL,
  expires_on  date,
  by_name     text NOT NULL
);
CREATE INDEX loyalty_entry_of ON loyalty_entry (customer_id, id);
CREATE INDEX loyalty_entry_from ON loyalty_entry (source);
REVOKE UPDATE, DELETE ON loyalty_entry FROM "${role}";
