-- What somebody asked to do beyond their right, who decided, and what it was used for; the hash binds it to the exact terms.
CREATE TABLE approval (
  id              uuid CONSTRAINT approval_id_reused PRIMARY KEY,
  branch_id       uuid NOT NULL,
  kind            text NOT NULL,
  subject         text NOT NULL,
  terms           jsonb NOT NULL,
  insight         jsonb,
  terms_hash      text NOT NULL,
  reason          text NOT NULL,
  needs           text NOT NULL CHECK (needs IN ('MANAGER', 'OWNER')),
  status          text NOT NULL DEFAULT 'PENDING' CHECK (status IN ('PENDING', 'APPROVED', 'REFUSED', 'USED')),
  asked_by        text NOT NULL,
  asked_by_name   text NOT NULL,
  asked_at        timestamptz NOT NULL,
  expires_at      timestamptz NOT NULL,
  decided_by      text,
  decided_by_name text,
  decided_at      timestamptz,
  note            text,
  by_pin          boolean NOT NULL DEFAULT false,
  used_for        uuid,
  CHECK ((status = 'PENDING') = (decided_by IS NULL)),
  CHECK ((status = 'USED') = (used_for IS NOT NULL))
);
CREATE INDEX approval_newest ON approval (asked_at DESC, id DESC);
REVOKE DELETE ON approval FROM "${role}";

-- The PIN of a person in charge, with what their last token said they may do; it counts only while that was seen lately.
CREATE TABLE approval_pin (
  subject      text PRIMARY KEY,
  name         text NOT NULL,
  roles        text[] NOT NULL,
  branches     text[] NOT NULL,
  hash         text NOT NULL,
  wrong        integer NOT NULL DEFAULT 0,
  locked_until timestamptz,
  seen_at      timestamptz NOT NULL
);
