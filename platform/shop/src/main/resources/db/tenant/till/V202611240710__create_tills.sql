-- One drawer from its opening float to its count.
CREATE TABLE till_session (
  id             uuid CONSTRAINT till_session_id_taken PRIMARY KEY,
  branch_id      uuid NOT NULL REFERENCES branch,
  till           text NOT NULL,
  day            date NOT NULL,
  currency       char(3) NOT NULL,
  status         text NOT NULL CHECK (status IN ('OPEN', 'CLOSED')),
  opened_at      timestamptz NOT NULL,
  opened_by      text NOT NULL,
  opened_by_name text NOT NULL,
  opening        numeric(18, 2) NOT NULL CHECK (opening >= 0),
  -- How many of each note and coin.
  opening_count  jsonb NOT NULL,
  closed_at      timestamptz,
  closed_by_name text,
  counted        numeric(18, 2),
  closing_count  jsonb,
  expected       numeric(18, 2),
  difference     numeric(18, 2),
  z_number       text,
  z_report       jsonb,
  fingerprint    text NOT NULL,
  version        bigint NOT NULL DEFAULT 1,
  CONSTRAINT till_session_is_counted CHECK ((status = 'CLOSED') = (counted IS NOT NULL AND z_report IS NOT NULL)),
  CONSTRAINT till_session_adds_up CHECK (counted - expected = difference)
);
CREATE UNIQUE INDEX till_session_open ON till_session (branch_id, upper(till)) WHERE status = 'OPEN';
CREATE INDEX till_session_newest ON till_session (opened_at DESC, id DESC);
REVOKE DELETE ON till_session FROM "${role}";

-- Cash that came into a drawer or left it.
CREATE TABLE till_entry (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  session_id uuid NOT NULL REFERENCES till_session,
  branch_id  uuid NOT NULL,
  at         timestamptz NOT NULL,
  kind       text NOT NULL,
  amount     numeric(18, 2) NOT NULL,
  source     uuid NOT NULL,
  reason     text,
  by_name    text NOT NULL
);
CREATE INDEX till_entry_of ON till_entry (session_id, id);
CREATE UNIQUE INDEX till_entry_once ON till_entry (source, kind);
REVOKE UPDATE, DELETE ON till_entry FROM "${role}";

-- A branch's day. Every document that moves money counts itself here while the day is open; a closed day stays as it is.
CREATE TABLE business_day (
  branch_id      uuid NOT NULL REFERENCES branch,
  day            date NOT NULL,
  documents      bigint NOT NULL DEFAULT 0,
  closed_at      timestamptz,
  closed_by_name text,
  figures        jsonb,
  PRIMARY KEY (branch_id, day),
  CONSTRAINT business_day_has_figures CHECK ((closed_at IS NULL) = (figures IS NULL))
);
REVOKE DELETE ON business_day FROM "${role}";

-- A day's postings lie together: a small index finds them.
CREATE INDEX ledger_entry_when ON ledger_entry USING brin (at) WITH (pages_per_range = 16, autosummarize = on);
