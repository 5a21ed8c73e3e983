-- Answers of POST requests that carried an Idempotency-Key, so that a repeated request gets the first answer and does nothing.
CREATE TABLE idempotency_key (
  key          text PRIMARY KEY CHECK (length(key) <= 200),
  request_hash bytea NOT NULL,
  status       smallint,
  content_type text,
  body         bytea,
  created_at   timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX idempotency_key_age ON idempotency_key (created_at);
