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
