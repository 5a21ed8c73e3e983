-- What customers have left towards their layaways is what the ledger owes them
SELECT 'branch' AS document, b.id::text AS id, b.code || ': ' || b.owed || ' by its layaways, ' || b.posted || ' in the ledger' AS detail
  FROM (SELECT n.id, n.code,
               coalesce((SELECT sum(l.paid) FROM layaway l WHERE l.branch_id = n.id AND l.status = 'OPEN'), 0) AS owed,
               coalesce((SELECT sum(e.credit - e.debit) FROM ledger_entry e WHERE e.branch_id = n.id AND e.account = 'DEPOSITS'), 0) AS posted
          FROM branch n) b
 WHERE b.owed <> b.posted
