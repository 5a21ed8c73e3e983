-- Every layaway has paid what its payments and their rows say, and a finished one all of it
SELECT 'layaway' AS document, l.id::text AS id,
       l.number || ': paid ' || l.paid || ', penalties ' || l.penalties || ' of ' || l.total || ', by its entries '
         || coalesce(p.paid, 0) || ' and ' || coalesce(q.owed, 0) AS detail
  FROM layaway l
  LEFT JOIN LATERAL (SELECT sum((e #>> '{amount,amount}')::numeric) AS paid FROM jsonb_array_elements(l.payments) e
                      WHERE e -> 'voided' IS NULL OR jsonb_typeof(e -> 'voided') = 'null') p ON true
  LEFT JOIN LATERAL (SELECT sum((e #>> '{amount,amount}')::numeric) AS owed FROM jsonb_array_elements(l.penalty_list) e
                      WHERE e -> 'waived' IS NULL OR jsonb_typeof(e -> 'waived') = 'null') q ON true
 WHERE l.paid <> coalesce(p.paid, 0) OR l.penalties <> coalesce(q.owed, 0)
    OR (l.status = 'COMPLETED') <> (l.sale_id IS NOT NULL)
UNION ALL
SELECT 'layaway', l.id::text, l.number || ': payment ' || (e ->> 'id') || ' is ' || coalesce(r.paid, 0) || ' by its rows'
  FROM layaway l CROSS JOIN LATERAL jsonb_array_elements(l.payments) e
  LEFT JOIN LATERAL (SELECT sum(p.amount) AS paid FROM payment p WHERE p.document = (e ->> 'id')::uuid) r ON true
 WHERE coalesce(r.paid, 0) <> CASE WHEN e ->> 'voided' IS NULL THEN (e #>> '{amount,amount}')::numeric ELSE 0 END
