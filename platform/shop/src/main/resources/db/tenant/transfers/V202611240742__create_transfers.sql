CREATE TABLE transfer (
  id           uuid CONSTRAINT transfer_id_reused PRIMARY KEY,
  code         text NOT NULL,
  from_branch  uuid NOT NULL REFERENCES branch,
  to_branch    uuid NOT NULL REFERENCES branch,
  status       text NOT NULL,
  -- The pieces as they were asked for, and what became of each.
  lines        jsonb NOT NULL,
  note         text,
  -- Who did which step when.
  steps        jsonb NOT NULL,
  fingerprint  text NOT NULL,
  version      bigint NOT NULL DEFAULT 1,
  created_at   timestamptz NOT NULL,
  updated_at   timestamptz NOT NULL,
  CHECK (from_branch <> to_branch)
);
CREATE UNIQUE INDEX transfer_code ON transfer (code);
CREATE INDEX transfer_newest ON transfer (created_at DESC, id DESC);
REVOKE DELETE ON transfer FROM "${role}";
