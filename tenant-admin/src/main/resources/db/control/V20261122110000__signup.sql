-- Sign-ups from the form to the finished shop. Passwords never come here; tokens come as hashes only.
CREATE TABLE control.signup (
  id              uuid PRIMARY KEY,
  business        text NOT NULL CHECK (length(business) BETWEEN 2 AND 80),
  country         char(2) NOT NULL,
  currency        char(3) NOT NULL,
  time_zone       text NOT NULL,
  person          text NOT NULL CHECK (length(person) BETWEEN 1 AND 80),
  email           text NOT NULL CHECK (length(email) <= 254),
  state           text NOT NULL CHECK (state IN ('received', 'waiting', 'taken', 'confirmed')),
  repeated        boolean NOT NULL DEFAULT false,
  account_id      uuid,
  tenant_id       uuid UNIQUE REFERENCES control.tenant,
  ready_in_millis integer,
  created_at      timestamptz NOT NULL DEFAULT now(),
  confirmed_at    timestamptz,
  CONSTRAINT confirmed_is_complete CHECK (state <> 'confirmed'
    OR (account_id IS NOT NULL AND tenant_id IS NOT NULL AND ready_in_millis IS NOT NULL AND confirmed_at IS NOT NULL))
);
CREATE INDEX signup_by_email ON control.signup (email, created_at);
-- However many links one person was sent, they lead to one shop.
CREATE UNIQUE INDEX signup_one_shop_per_account ON control.signup (account_id) WHERE tenant_id IS NOT NULL;

CREATE TABLE control.signup_token (
  hash       bytea PRIMARY KEY CHECK (length(hash) = 32),
  signup     uuid NOT NULL REFERENCES control.signup ON DELETE CASCADE,
  expires_at timestamptz NOT NULL
);
CREATE INDEX signup_token_of ON control.signup_token (signup);

-- Sign-ups asked for by one address (hashed) in one window of time.
CREATE TABLE control.signup_attempt (
  address  bytea NOT NULL,
  since    timestamptz NOT NULL,
  attempts integer NOT NULL,
  PRIMARY KEY (address, since)
);
CREATE INDEX signup_attempt_age ON control.signup_attempt (since);
