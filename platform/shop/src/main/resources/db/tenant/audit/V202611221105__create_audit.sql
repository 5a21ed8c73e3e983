-- Who did what, when and through which client; written in the transaction that does it, never changed.
CREATE TABLE audit_entry (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at        timestamptz NOT NULL,
  who       text NOT NULL,
  who_name  text NOT NULL,
  client    text NOT NULL,
  action    text NOT NULL,
  entity    text NOT NULL,
  entity_id uuid,
  before    jsonb,
  after     jsonb
);
CREATE INDEX audit_entry_of ON audit_entry (entity_id, id);
REVOKE UPDATE, DELETE ON audit_entry FROM "${role}";
