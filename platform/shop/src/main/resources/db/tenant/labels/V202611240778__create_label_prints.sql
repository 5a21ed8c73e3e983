-- Which labels were printed when, by whom and why again: a second label on another piece is a way to steal.
CREATE TABLE label_print (
  id        uuid PRIMARY KEY,
  at        timestamptz NOT NULL,
  layout    text NOT NULL,
  format    text NOT NULL,
  wish      jsonb NOT NULL,
  pieces    uuid[] NOT NULL,
  reprints  integer NOT NULL,
  reason    text,
  by_name   text NOT NULL
);
CREATE INDEX label_print_newest ON label_print (at DESC, id DESC);
CREATE INDEX label_print_of ON label_print USING gin (pieces);
REVOKE UPDATE, DELETE ON label_print FROM "${role}";
-- Layouts of the shop's own and its GS1 company prefix for RFID codes.
ALTER TABLE settings ADD COLUMN labels jsonb NOT NULL DEFAULT '{}';
