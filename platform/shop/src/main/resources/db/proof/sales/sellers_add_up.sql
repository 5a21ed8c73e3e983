-- The parts of a sale's salespeople are 100 percent and its whole amount before tax
SELECT 'sale' AS document, s.id::text AS id,
       s.invoice_number || ': parts of ' || sum((x #>> '{amount,amount}')::numeric) || ', ' || sum((x ->> 'percent')::numeric) || ' %, of '
         || s.taxable AS detail
  FROM sale s CROSS JOIN LATERAL jsonb_array_elements(s.sellers) x
 GROUP BY s.id
HAVING sum((x #>> '{amount,amount}')::numeric) <> s.taxable OR sum((x ->> 'percent')::numeric) <> 100
