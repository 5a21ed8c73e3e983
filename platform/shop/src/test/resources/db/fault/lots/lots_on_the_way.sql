WITH added AS (
  INSERT INTO lot (id, branch_id, code, name, category, kind, unit_price, fingerprint, created_at, updated_at)
  SELECT gen_random_uuid(), id, 'BOX', 'Box', 'Other', 'QUANTITY', 1, 'fault', now(), now() FROM branch LIMIT 1
  RETURNING id, branch_id
)
INSERT INTO stock_entry (at, kind, piece_id, branch_id, metal, fineness, pieces, grams, fine_grams, value, source)
SELECT now(), 'TRANSFER_OUT', id, branch_id, 'NONE', 0, -1, 0, 0, 0, gen_random_uuid() FROM added
