-- That a customer need not be charged sales tax in a state, for as long as the certificate holds. Nothing of it changes but that it is revoked.
CREATE TABLE tax_certificate (
  id          uuid CONSTRAINT tax_certificate_id_reused PRIMARY KEY,
  customer_id uuid NOT NULL REFERENCES customer,
  place       text NOT NULL,
  number      text NOT NULL,
  kind        text NOT NULL CHECK (kind IN ('RESALE', 'CHARITY', 'GOVERNMENT', 'OTHER')),
  valid_from  date NOT NULL,
  valid_until date CHECK (valid_until >= valid_from),
  -- The paper as a data URL.
  document    text,
  revoked_at  timestamptz,
  at          timestamptz NOT NULL,
  by_name     text NOT NULL,
  fingerprint text NOT NULL
);
CREATE INDEX tax_certificate_of ON tax_certificate (customer_id);
REVOKE UPDATE, DELETE ON tax_certificate FROM "${role}";
GRANT UPDATE (revoked_at) ON tax_certificate TO "${role}";
