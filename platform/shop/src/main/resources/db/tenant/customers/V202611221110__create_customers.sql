CREATE TABLE customer (
  id         uuid PRIMARY KEY,
  name       text NOT NULL,
  phone      text,
  email      text,
  tax_id     text,
  address    text,
  place      text,
  words      tsvector NOT NULL,
  version    bigint NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);
-- Every word, phone ending and e-mail as its own lexeme: a typed beginning is a prefix search, with no extension needed.
CREATE INDEX customer_words ON customer USING gin (words) WITH (fastupdate = off);
CREATE INDEX customer_newest ON customer (created_at DESC, id DESC);
