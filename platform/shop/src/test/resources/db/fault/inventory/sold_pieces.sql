UPDATE piece SET sale_id = NULL WHERE id = (SELECT id FROM piece WHERE status = 'SOLD' LIMIT 1)
