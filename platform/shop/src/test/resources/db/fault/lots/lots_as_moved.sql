INSERT INTO lot (id, branch_id, code, name, category, kind, unit_price, count, fingerprint, created_at, updated_at)
SELECT gen_random_uuid(), id, 'BOX', 'Box', 'Other', 'QUANTITY', 1, 3, 'fault', now(), now() FROM branch LIMIT 1
