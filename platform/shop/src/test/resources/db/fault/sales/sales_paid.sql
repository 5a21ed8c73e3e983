UPDATE payment SET amount = amount - 1 WHERE id = (SELECT min(id) FROM payment)
