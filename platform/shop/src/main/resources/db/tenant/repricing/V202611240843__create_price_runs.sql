-- A re-pricing of many pieces as one thing: what it changes, what that does, how far it is, and what is needed to undo it.
CREATE TABLE price_run (
  id           uuid CONSTRAINT price_run_id_reused PRIMARY KEY,
  name         text NOT NULL,
  selection    jsonb NOT NULL,
  change       jsonb NOT NULL,
  guards       jsonb NOT NULL,
  status       text NOT NULL CHECK (status IN ('PREPARING', 'PREPARED', 'SCHEDULED', 'DONE', 'UNDOING', 'UNDONE', 'CANCELLED')),
  scheduled_at timestamptz,
  approval     jsonb,
  fingerprint  text NOT NULL,
  by_id        text NOT NULL,
  by_name      text NOT NULL,
  client       text NOT NULL,
  at           timestamptz NOT NULL,
  finished_at  timestamptz
);
CREATE INDEX price_run_newest ON price_run (at DESC, id DESC);
REVOKE DELETE ON price_run FROM "${role}";

-- One piece of a run, with its plan before and after, good for the version it was read at.
CREATE TABLE price_run_piece (
  run_id          uuid NOT NULL REFERENCES price_run,
  piece_id        uuid NOT NULL,
  tag             text NOT NULL,
  name            text NOT NULL,
  version         bigint NOT NULL,
  changed_version bigint,
  plan_before     jsonb NOT NULL,
  plan_after      jsonb,
  fixed_before    numeric(18, 2),
  fixed_after     numeric(18, 2),
  cost            numeric(18, 2),
  old_price       numeric(18, 2),
  new_price       numeric(18, 2),
  state           text NOT NULL CHECK (state IN ('PLANNED', 'SKIPPED', 'CHANGED', 'UNDONE', 'KEPT')),
  beyond          boolean NOT NULL DEFAULT false,
  note            text,
  PRIMARY KEY (run_id, piece_id)
);
REVOKE DELETE ON price_run_piece FROM "${role}";
