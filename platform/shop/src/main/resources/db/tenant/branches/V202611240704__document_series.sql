-- The last number given out to papers other than invoices, per branch and financial year.
CREATE TABLE document_series (
  branch_id      uuid NOT NULL,
  financial_year smallint NOT NULL,
  document       text NOT NULL,
  last           bigint NOT NULL CHECK (last > 0),
  PRIMARY KEY (branch_id, financial_year, document)
);
REVOKE DELETE ON document_series FROM "${role}";
