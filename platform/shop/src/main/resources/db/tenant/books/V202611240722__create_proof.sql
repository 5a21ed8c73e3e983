-- What a proof of the books found. Each row also holds the head of the chain of its day: a chain that was cut or made anew no longer contains it.
CREATE TABLE proof (
  id       uuid PRIMARY KEY,
  at       timestamptz NOT NULL,
  -- Who asked for it; nobody asks for the nightly one.
  by_name  text,
  millis   bigint NOT NULL,
  position bigint NOT NULL,
  head     text NOT NULL,
  findings bigint NOT NULL,
  report   jsonb NOT NULL
);
CREATE INDEX proof_newest ON proof (at DESC, id DESC);
REVOKE UPDATE, DELETE ON proof FROM "${role}";
