-- One upload of pieces from its arrival to its end. rows_done moves in the transaction that adds those rows' pieces.
CREATE TABLE import_run (
  id          uuid PRIMARY KEY,
  status      text NOT NULL,
  file_name   text NOT NULL,
  file_bytes  bigint NOT NULL,
  sha256      text NOT NULL,
  -- What was found out about the file: its format, encoding, headers and first rows.
  sheet       jsonb NOT NULL,
  -- The headers as one text: a sheet with the same ones is offered the same mapping again.
  headers_key text NOT NULL,
  mapping     jsonb,
  -- Result of the last dry run: counts and control totals, and the first of what is wrong.
  checked     jsonb,
  wrong       jsonb NOT NULL DEFAULT '[]',
  rows_done   integer NOT NULL DEFAULT 0,
  pieces_in   integer NOT NULL DEFAULT 0,
  pieces_out  integer NOT NULL DEFAULT 0,
  failure     text,
  by_id       text NOT NULL,
  by_name     text NOT NULL,
  client      text NOT NULL,
  created_at  timestamptz NOT NULL,
  updated_at  timestamptz NOT NULL,
  version     bigint NOT NULL DEFAULT 1
);
CREATE INDEX import_run_newest ON import_run (created_at DESC, id DESC);
CREATE INDEX import_run_known ON import_run (headers_key, created_at DESC) WHERE mapping IS NOT NULL;
REVOKE DELETE ON import_run FROM "${role}";
