-- For the kernel's own tests: a row that says whose it is.
CREATE TABLE sentinel (
  id    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  owner text NOT NULL,
  note  text
);
CREATE TABLE journal (
  id   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  text text NOT NULL
);
REVOKE UPDATE, DELETE ON journal FROM "${role}";
CREATE TABLE idempotency_key (
  key          text PRIMARY KEY CHECK (length(key) <= 200),
  request_hash bytea NOT NULL,
  status       smallint,
  content_type text,
  body         bytea,
  created_at   timestamptz NOT NULL DEFAULT now()
);
