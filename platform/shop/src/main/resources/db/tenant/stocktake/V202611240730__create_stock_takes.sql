-- One count of a branch, or of one category of it.
CREATE TABLE stock_take (
  id              uuid PRIMARY KEY,
  branch_id       uuid NOT NULL REFERENCES branch,
  category        text,
  status          text NOT NULL CHECK (status IN ('COUNTING', 'CLOSED', 'POSTED', 'ABANDONED')),
  started_at      timestamptz NOT NULL,
  started_by_name text NOT NULL,
  -- The last movement when counting began; what came after it explains differences.
  ledger_from     bigint NOT NULL,
  closed_at       timestamptz,
  closed_by_name  text,
  -- What the count came to, worked out once when it is closed.
  result          jsonb,
  -- What was decided about each variance, by its tag.
  decisions       jsonb NOT NULL DEFAULT '{}',
  posted_at       timestamptz,
  posted_by_name  text,
  posting         jsonb,
  version         bigint NOT NULL DEFAULT 1
);
-- A tray is counted once at a time.
CREATE UNIQUE INDEX stock_take_running ON stock_take (branch_id, coalesce(category, '')) WHERE status IN ('COUNTING', 'CLOSED');
CREATE INDEX stock_take_newest ON stock_take (started_at DESC, id DESC);
REVOKE DELETE ON stock_take FROM "${role}";

-- What was held in hand; a tag counts once, whoever scans it how often.
CREATE TABLE stock_take_scan (
  take_id  uuid NOT NULL,
  tag      text NOT NULL,
  piece_id uuid,
  -- What the tag was at that moment.
  found    text NOT NULL,
  grams    numeric(10, 3) CHECK (grams > 0),
  at       timestamptz NOT NULL,
  device   text NOT NULL,
  by_name  text NOT NULL,
  PRIMARY KEY (take_id, tag)
);
REVOKE DELETE ON stock_take_scan FROM "${role}";
