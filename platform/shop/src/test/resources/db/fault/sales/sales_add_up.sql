UPDATE sale SET bill = jsonb_set(bill, '{total,amount}', '"1.00"') WHERE id = (SELECT id FROM sale LIMIT 1)
