INSERT INTO payment (sale_id, branch_id, at, method, amount) SELECT sale_id, branch_id, at, method, amount FROM payment LIMIT 1
