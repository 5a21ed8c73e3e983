CREATE TABLE reservation (
  id            uuid CONSTRAINT reservation_id_reused PRIMARY KEY,
  piece_id      uuid NOT NULL REFERENCES piece,
  -- Who asked for it; the piece may stand in another branch.
  branch_id     uuid NOT NULL REFERENCES branch,
  customer_id   uuid NOT NULL REFERENCES customer,
  status        text NOT NULL,
  expires_at    timestamptz NOT NULL,
  note          text,
  transfer_id   uuid,
  reserved_by   text NOT NULL,
  fingerprint   text NOT NULL,
  created_at    timestamptz NOT NULL,
  ended_at      timestamptz,
  CHECK ((status = 'LIVE') = (ended_at IS NULL))
);
CREATE UNIQUE INDEX reservation_live ON reservation (piece_id) WHERE status = 'LIVE';
CREATE INDEX reservation_due ON reservation (expires_at) WHERE status = 'LIVE';
CREATE INDEX reservation_newest ON reservation (created_at DESC, id DESC);
REVOKE DELETE ON reservation FROM "${role}";
