-- A payment that was none after all: the row that turns it round names it, and no payment is turned round twice.
ALTER TABLE payment DROP CONSTRAINT payment_amount_check;
ALTER TABLE payment ADD COLUMN reverses bigint REFERENCES payment;
ALTER TABLE payment ADD CONSTRAINT payment_sign CHECK (CASE WHEN reverses IS NULL THEN amount > 0 ELSE amount < 0 END);
CREATE UNIQUE INDEX payment_reversed_once ON payment (reverses) WHERE reverses IS NOT NULL;

-- Those that were made void before this was written down, each with an entry that seals its rows.
INSERT INTO payment (document, towards, branch_id, customer_id, at, method, amount, reference, reverses)
SELECT p.document, p.towards, p.branch_id, p.customer_id, now(), p.method, -p.amount, p.reference, p.id
  FROM layaway l, jsonb_array_elements(l.payments) e JOIN payment p ON p.document = (e ->> 'id')::uuid
 WHERE jsonb_typeof(e -> 'voided') = 'object';
INSERT INTO audit_entry (at, who, who_name, client, action, entity, entity_id)
SELECT DISTINCT now(), 'karat', 'Karat', 'karat', 'reversed', 'layaway-payment', p.document FROM payment p WHERE p.reverses IS NOT NULL;
