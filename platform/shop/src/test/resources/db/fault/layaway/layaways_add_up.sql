WITH person AS (
  INSERT INTO customer (id, name, words, created_at, updated_at) VALUES (gen_random_uuid(), 'Customer One', '', now(), now()) RETURNING id
)
INSERT INTO layaway (id, number, branch_id, customer_id, currency, at, status, total, paid, bill, terms, schedule, payments, fingerprint)
SELECT gen_random_uuid(), 'L', b.id, person.id, 'INR', now(), 'OPEN', 100, 10, '{}', '{}', '[]', '[]', '' FROM branch b, person LIMIT 1
