UPDATE piece SET net_grams = net_grams - 0.001 WHERE id = (SELECT id FROM piece WHERE status = 'IN_STOCK' LIMIT 1)
