-- The payments of every sale are its total
SELECT 'sale' AS document, s.id::text AS id, s.invoice_number || ': paid ' || coalesce(p.paid, 0) || ' of ' || s.total AS detail
  FROM sale s
  LEFT JOIN (SELECT sale_id, sum(amount) AS paid FROM payment GROUP BY sale_id) p ON p.sale_id = s.id
 WHERE coalesce(p.paid, 0) <> s.total
