DELETE FROM ledger_entry WHERE posting = (SELECT id FROM sale LIMIT 1)
