-- Every sold piece names the sale that has it
SELECT 'piece' AS document, p.id::text AS id, p.tag || ' is sold, but no sale has it' AS detail
  FROM piece p LEFT JOIN sale s ON s.id = p.sale_id AND s.articles ? p.id::text
 WHERE p.status = 'SOLD' AND s.id IS NULL
