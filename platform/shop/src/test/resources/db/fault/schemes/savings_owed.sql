INSERT INTO ledger_entry (posting, at, branch_id, account, debit, credit) SELECT gen_random_uuid(), now(), id, 'SCHEMES', 0, 1 FROM branch LIMIT 1
