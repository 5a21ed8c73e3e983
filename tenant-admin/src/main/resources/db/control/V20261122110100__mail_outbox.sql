-- Letters that wait to be written and sent: what they say is made at the moment of sending, so no secret lies here.
CREATE TABLE control.mail_outbox (
  id          uuid PRIMARY KEY,
  kind        text NOT NULL,
  subject     uuid NOT NULL,
  created_at  timestamptz NOT NULL DEFAULT now(),
  due_at      timestamptz NOT NULL DEFAULT now(),
  attempts    integer NOT NULL DEFAULT 0,
  sent_at     timestamptz,
  given_up_at timestamptz,
  last_error  text
);
CREATE INDEX mail_outbox_due ON control.mail_outbox (due_at) WHERE sent_at IS NULL AND given_up_at IS NULL;
