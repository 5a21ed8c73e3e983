-- Every audit entry, posting, movement and payment is covered by a seal
SELECT 'audit' AS document, a.id::text AS id, a.action || ' ' || a.entity || ' has no seal' AS detail
  FROM audit_entry a WHERE NOT EXISTS (SELECT FROM seal s WHERE s.audit_id = a.id)
UNION ALL
SELECT 'posting', e.posting::text, 'ledger entry ' || e.id || ' on ' || e.account || ' has no seal'
  FROM ledger_entry e WHERE NOT EXISTS (SELECT FROM (SELECT unnest(ledger) AS id FROM seal) s WHERE s.id = e.id)
UNION ALL
SELECT 'piece', e.piece_id::text, 'movement ' || e.id || ' (' || e.kind || ') has no seal'
  FROM stock_entry e WHERE NOT EXISTS (SELECT FROM (SELECT unnest(stock) AS id FROM seal) s WHERE s.id = e.id)
UNION ALL
SELECT 'payment', coalesce(e.sale_id, e.document)::text, 'payment ' || e.id || ' has no seal'
  FROM payment e WHERE NOT EXISTS (SELECT FROM (SELECT unnest(payments) AS id FROM seal) s WHERE s.id = e.id)
