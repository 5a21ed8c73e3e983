UPDATE stock_entry SET branch_id = gen_random_uuid() WHERE id = (SELECT max(id) FROM stock_entry)
