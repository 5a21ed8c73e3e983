-- Every posting has equal debits and credits
SELECT 'posting' AS document, posting::text AS id,
       'debits ' || sum(debit) || ', credits ' || sum(credit) AS detail
  FROM ledger_entry
 GROUP BY posting
HAVING sum(debit) <> sum(credit)
