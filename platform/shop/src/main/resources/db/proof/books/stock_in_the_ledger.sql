-- What the ledger says the pieces and lots in stock cost is what their movements say
WITH posted AS (
  SELECT coalesce(sum(debit - credit), 0) AS cost FROM ledger_entry WHERE account = 'STOCK'
), moved AS (
  SELECT coalesce(sum(value), 0) AS cost FROM stock_entry
   WHERE kind NOT IN ('TRANSFER_OUT', 'TRANSFER_IN', 'OLD_GOLD_IN', 'MELTED', 'REFINED')
)
SELECT 'ledger' AS document, 'STOCK' AS id, 'the ledger says ' || posted.cost || ', the movements say ' || moved.cost AS detail
  FROM posted, moved WHERE posted.cost <> moved.cost
