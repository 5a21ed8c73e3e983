-- What is kept by count or weight and has no tag of its own on each: chains by the metre's gram, coins, boxes, parcels of loose stones. What is
-- on hand is the sum of the movements in stock_entry; a parcel's carats move there as grams, five to the gram.
CREATE TABLE lot (
  id         uuid CONSTRAINT lot_id_reused PRIMARY KEY,
  branch_id  uuid NOT NULL REFERENCES branch,
  code       text NOT NULL CHECK (code = upper(code)),
  name       text NOT NULL,
  category   text NOT NULL,
  kind       text NOT NULL CHECK (kind IN ('QUANTITY', 'WEIGHT', 'PARCEL', 'SERVICE')),
  metal      text,
  purity     text,
  fineness   smallint CHECK (fineness BETWEEN 1 AND 999),
  -- The metal in one of them, where they are counted.
  unit_grams numeric(10, 3) CHECK (unit_grams > 0),
  -- Either so much for each piece, gram or carat, or by the board's rate.
  unit_price numeric(18, 2) CHECK (unit_price >= 0),
  plan       jsonb,
  hsn        text,
  count      integer NOT NULL DEFAULT 0,
  grams      numeric(12, 3) NOT NULL DEFAULT 0,
  fine_grams numeric(12, 3) NOT NULL DEFAULT 0,
  carats     numeric(12, 2) NOT NULL DEFAULT 0,
  cost       numeric(18, 2) NOT NULL DEFAULT 0,
  -- Of what it is and costs; how much is left changes with every sale and voids no quote.
  version    bigint NOT NULL DEFAULT 1,
  fingerprint text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  CONSTRAINT lot_code_taken UNIQUE (branch_id, code),
  CONSTRAINT lot_never_below_zero CHECK (count >= 0 AND grams >= 0 AND fine_grams >= 0 AND carats >= 0 AND cost >= 0),
  CHECK ((unit_price IS NULL) <> (plan IS NULL)),
  CHECK ((metal IS NULL) = (fineness IS NULL) AND (metal IS NULL) = (purity IS NULL)),
  CHECK (kind <> 'PARCEL' OR metal IS NULL AND grams = carats * 0.2),
  CHECK (kind <> 'WEIGHT' OR metal IS NOT NULL AND count = 0 AND carats = 0),
  CHECK (kind <> 'QUANTITY' OR (metal IS NULL) = (unit_grams IS NULL) AND grams = count * coalesce(unit_grams, 0) AND carats = 0),
  CHECK (kind <> 'SERVICE' OR count = 0 AND grams = 0 AND carats = 0)
);
CREATE INDEX lot_newest ON lot (created_at DESC, id DESC);
REVOKE DELETE ON lot FROM "${role}";

-- A parcel has more stones than a piece counts.
ALTER TABLE stock_entry ALTER COLUMN pieces TYPE integer;
