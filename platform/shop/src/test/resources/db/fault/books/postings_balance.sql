UPDATE ledger_entry SET debit = debit + 0.01 WHERE id = (SELECT min(id) FROM ledger_entry WHERE debit > 0)
