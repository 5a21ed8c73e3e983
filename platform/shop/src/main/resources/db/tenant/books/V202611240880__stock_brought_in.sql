-- Pieces that came in without a supplier's paper were not in the ledger before: one opening posting for each branch that has any.
WITH brought AS (
  SELECT branch_id, sum(value) AS cost FROM stock_entry
   WHERE kind IN ('ADDED', 'CORRECTED', 'IMPORTED', 'IMPORT_UNDONE') GROUP BY branch_id HAVING sum(value) <> 0
), opening AS (
  SELECT gen_random_uuid() AS id, now() AS at WHERE EXISTS (SELECT FROM brought)
), posted AS (
  INSERT INTO ledger_entry (posting, at, branch_id, account, debit, credit)
  SELECT o.id, o.at, b.branch_id, side.account, greatest(side.sign * b.cost, 0), greatest(-side.sign * b.cost, 0)
    FROM opening o, brought b CROSS JOIN (VALUES ('STOCK', 1), ('STOCK_BROUGHT_IN', -1)) AS side(account, sign)
)
INSERT INTO audit_entry (at, who, who_name, client, action, entity, entity_id, before, after)
SELECT at, 'migration', 'Karat', 'migration', 'posted', 'opening-stock', id, NULL, NULL FROM opening;
