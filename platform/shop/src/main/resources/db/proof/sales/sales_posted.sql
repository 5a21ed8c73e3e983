-- Every sale with a value is in the ledger
SELECT 'sale' AS document, s.id::text AS id, s.invoice_number || ' has no posting' AS detail
  FROM sale s
 WHERE s.total > 0 AND NOT EXISTS (SELECT FROM ledger_entry e WHERE e.posting = s.id)
