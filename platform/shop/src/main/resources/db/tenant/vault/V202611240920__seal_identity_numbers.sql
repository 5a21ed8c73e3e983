-- Numbers of identity papers are kept sealed, and shown by their last signs. The database has no key: what stands in clear is taken out of its
-- rows here and waits in a table of its own until the shop has sealed it, which empties the table. Registrations of businesses (a GSTIN, a TRN,
-- a VAT number with its country) are public and printed on invoices by law; they stay.
ALTER TABLE customer ADD COLUMN tax_id_sealed bytea;
ALTER TABLE old_gold ADD COLUMN identity_sealed bytea;
GRANT UPDATE (identity_sealed) ON old_gold TO "${role}";

CREATE TABLE number_to_seal (
  place  text NOT NULL,
  row_id uuid NOT NULL,
  number text NOT NULL,
  PRIMARY KEY (place, row_id)
);
REVOKE INSERT, UPDATE ON number_to_seal FROM "${role}";

CREATE FUNCTION masked_number(number text) RETURNS text LANGUAGE sql IMMUTABLE
  RETURN repeat('•', length(number) - least(4, length(number) / 2)) || right(number, least(4, length(number) / 2));
CREATE FUNCTION is_personal(number text) RETURNS boolean LANGUAGE sql IMMUTABLE
  RETURN number !~ '^[0-9]{2}[A-Z]{5}[0-9]{4}[A-Z][0-9A-Z]{3}$' AND number !~ '^[0-9]{15}$' AND number !~* '^GB *[0-9]{3}[0-9 ]{6,12}$';

INSERT INTO number_to_seal
SELECT 'customer.tax_id', id, tax_id FROM customer WHERE is_personal(tax_id)
UNION ALL
SELECT 'old_gold.identity', id, detail #>> '{identity,number}' FROM old_gold WHERE detail #>> '{identity,number}' IS NOT NULL;

UPDATE customer SET tax_id = masked_number(tax_id) WHERE is_personal(tax_id);
UPDATE sale SET customer = jsonb_set(customer, '{taxId}', to_jsonb(masked_number(customer ->> 'taxId')))
 WHERE is_personal(customer ->> 'taxId');
UPDATE credit_note SET customer = jsonb_set(customer, '{taxId}', to_jsonb(masked_number(customer ->> 'taxId')))
 WHERE is_personal(customer ->> 'taxId');
UPDATE old_gold SET seller = jsonb_set(seller, '{taxId}', to_jsonb(masked_number(seller ->> 'taxId')))
 WHERE is_personal(seller ->> 'taxId');
-- Its fingerprint was made over the number too; nobody repeats a request that is older than this version.
UPDATE old_gold SET detail = jsonb_set(detail, '{identity,number}', to_jsonb(masked_number(detail #>> '{identity,number}'))),
       fingerprint = 'sealed ' || id
 WHERE detail #>> '{identity,number}' IS NOT NULL;
-- Answers kept for repeated requests may hold numbers as they were sent.
DELETE FROM idempotency_key WHERE position('"taxId":"'::bytea IN body) > 0;

DROP FUNCTION masked_number(text), is_personal(text);
