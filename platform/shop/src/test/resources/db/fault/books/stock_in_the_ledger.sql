UPDATE ledger_entry SET debit = debit + 1 WHERE account = 'STOCK' AND debit > 0;
