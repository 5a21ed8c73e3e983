-- A style that is made or bought again and again. Its variants and what goes into it are read with it only.
CREATE TABLE design (
  id          uuid CONSTRAINT design_id_reused PRIMARY KEY,
  style       text NOT NULL,
  name        text NOT NULL,
  category    text NOT NULL,
  collection  text NOT NULL,
  description text NOT NULL,
  -- What a piece of it weighs, is made of and costs as a rule.
  draft       jsonb NOT NULL,
  variants    jsonb NOT NULL,
  materials   jsonb NOT NULL,
  retired     boolean NOT NULL,
  fingerprint text NOT NULL,
  version     bigint NOT NULL DEFAULT 1,
  created_at  timestamptz NOT NULL,
  updated_at  timestamptz NOT NULL
);
CREATE UNIQUE INDEX design_style_taken ON design (upper(style));
CREATE INDEX design_newest ON design (created_at DESC, id DESC);
REVOKE DELETE ON design FROM "${role}";

-- A piece keeps what it was made after, whatever becomes of the design.
ALTER TABLE piece ADD COLUMN design_id uuid CONSTRAINT piece_of_known_design REFERENCES design;
ALTER TABLE piece ADD COLUMN variant text;
CREATE INDEX piece_of_design ON piece (design_id, status, branch_id) WHERE design_id IS NOT NULL;
