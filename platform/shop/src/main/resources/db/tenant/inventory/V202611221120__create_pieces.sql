CREATE TABLE piece (
  id           uuid PRIMARY KEY,
  tag          text NOT NULL,
  name         text NOT NULL,
  category     text NOT NULL,
  metal        text NOT NULL,
  purity       text NOT NULL,
  fineness     smallint NOT NULL CHECK (fineness BETWEEN 1 AND 999),
  gross_grams  numeric(10, 3) NOT NULL CHECK (gross_grams > 0),
  other_grams  numeric(10, 3) NOT NULL CHECK (other_grams >= 0),
  net_grams    numeric(10, 3) NOT NULL CHECK (net_grams >= 0 AND net_grams <= gross_grams),
  fine_grams   numeric(10, 3) NOT NULL CHECK (fine_grams >= 0 AND fine_grams <= net_grams),
  stone_carats numeric(9, 2) NOT NULL CHECK (stone_carats >= 0),
  mode         text NOT NULL,
  -- Stones, pricing and other charges: read and written with the piece only.
  detail       jsonb NOT NULL,
  -- The part of today's stock value that no metal rate moves: stones, or the whole tag price.
  fixed_value  numeric(18, 2) NOT NULL,
  cost         numeric(18, 2),
  huid         text,
  hsn          text,
  branch_id    uuid NOT NULL REFERENCES branch,
  status       text NOT NULL,
  sale_id      uuid,
  words        tsvector NOT NULL,
  version      bigint NOT NULL DEFAULT 1,
  created_at   timestamptz NOT NULL,
  updated_at   timestamptz NOT NULL
);
CREATE UNIQUE INDEX piece_tag_taken ON piece (upper(tag));
CREATE INDEX piece_newest ON piece (created_at DESC, id DESC);
CREATE INDEX piece_by_status ON piece (status, created_at DESC, id DESC);
CREATE INDEX piece_words ON piece USING gin (words) WITH (fastupdate = off);
REVOKE DELETE ON piece FROM "${role}";

-- Every movement of stock with pieces, weight and money together; what is in stock is their sum.
CREATE TABLE stock_entry (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at         timestamptz NOT NULL,
  kind       text NOT NULL,
  piece_id   uuid NOT NULL,
  branch_id  uuid NOT NULL,
  metal      text NOT NULL,
  fineness   smallint NOT NULL,
  pieces     smallint NOT NULL,
  grams      numeric(10, 3) NOT NULL,
  fine_grams numeric(10, 3) NOT NULL,
  value      numeric(18, 2),
  source     uuid NOT NULL
);
CREATE INDEX stock_entry_of ON stock_entry (piece_id, id);
REVOKE UPDATE, DELETE ON stock_entry FROM "${role}";
