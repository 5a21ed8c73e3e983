-- One change of many pieces as a document: what each was and became, which is what is needed to take it back.
CREATE TABLE batch_edit (
  id          uuid CONSTRAINT batch_edit_id_reused PRIMARY KEY,
  edit        jsonb NOT NULL,
  pieces      jsonb NOT NULL,
  fingerprint text NOT NULL,
  by_id       text NOT NULL,
  by_name     text NOT NULL,
  at          timestamptz NOT NULL,
  undone_at   timestamptz
);
REVOKE DELETE ON batch_edit FROM "${role}";
