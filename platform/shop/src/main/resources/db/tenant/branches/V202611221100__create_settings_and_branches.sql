-- What the whole business shares; one row, made when the shop opens.
CREATE TABLE settings (
  only_row     boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  business     text NOT NULL,
  tax_id       text,
  phone        text,
  email        text,
  website      text,
  invoice_note text,
  version      bigint NOT NULL DEFAULT 1,
  opened_at    timestamptz NOT NULL
);
REVOKE DELETE ON settings FROM "${role}";

CREATE TABLE branch (
  id        uuid PRIMARY KEY,
  code      text NOT NULL CONSTRAINT branch_code_taken UNIQUE CHECK (code ~ '^[A-Z0-9]{2,4}$'),
  name      text NOT NULL,
  place     text NOT NULL,
  address   text NOT NULL,
  opened_at timestamptz NOT NULL,
  version   bigint NOT NULL DEFAULT 1
);
REVOKE DELETE ON branch FROM "${role}";
