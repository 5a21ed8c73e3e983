-- How a shop makes its board rates: rules and day overrides, each change a new row, so that a bill can name the versions it was made with.
CREATE TABLE rate_rule (
  id                     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  branch_id              uuid,
  metal                  text NOT NULL CHECK (metal IN ('GOLD', 'SILVER', 'PLATINUM', 'PALLADIUM')),
  mark_up_percent        numeric(11, 6) NOT NULL,
  bank_charge_per_ounce  numeric(12, 4) NOT NULL,
  round_to               numeric(14, 4) CHECK (round_to > 0),
  factors                jsonb NOT NULL DEFAULT '{}',
  by_id                  text NOT NULL,
  by_name                text NOT NULL,
  at                     timestamptz NOT NULL
);
REVOKE UPDATE, DELETE ON rate_rule FROM "${role}";

-- A row without a rate withdraws the rate before it.
CREATE TABLE rate_override (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  branch_id  uuid,
  metal      text NOT NULL CHECK (metal IN ('GOLD', 'SILVER', 'PLATINUM', 'PALLADIUM')),
  fineness   smallint NOT NULL CHECK (fineness BETWEEN 1 AND 999),
  per_gram   numeric(18, 8) CHECK (per_gram > 0),
  reason     text,
  by_id      text NOT NULL,
  by_name    text NOT NULL,
  at         timestamptz NOT NULL,
  until      timestamptz NOT NULL,
  CHECK (per_gram IS NULL OR reason IS NOT NULL)
);
CREATE INDEX rate_override_until ON rate_override (until);
REVOKE UPDATE, DELETE ON rate_override FROM "${role}";
