-- What every lot has on hand is the sum of its movements at its branch, and nothing of it moved anywhere else
WITH moved AS (
  SELECT e.piece_id, e.branch_id, e.metal, e.fineness, sum(e.pieces) AS pieces, sum(e.grams) AS grams, sum(e.fine_grams) AS fine,
         coalesce(sum(e.value), 0) AS value
    FROM stock_entry e WHERE EXISTS (SELECT FROM lot t WHERE t.id = e.piece_id)
   GROUP BY e.piece_id, e.branch_id, e.metal, e.fineness
)
SELECT 'lot' AS document, t.id::text AS id,
       t.code || ': ' || t.count || ' pc, ' || t.grams || ' g, ' || t.fine_grams || ' g fine, worth ' || t.cost || ' on hand, moved '
         || coalesce(m.pieces, 0) || ', ' || coalesce(m.grams, 0) || ' g, ' || coalesce(m.fine, 0) || ' g fine, worth '
         || coalesce(m.value, 0) AS detail
  FROM lot t
  LEFT JOIN moved m ON m.piece_id = t.id AND m.branch_id = t.branch_id AND m.metal = coalesce(t.metal, 'NONE')
                   AND m.fineness = coalesce(t.fineness, 0)
 WHERE (t.count, t.grams, t.fine_grams, t.cost)
    <> (coalesce(m.pieces, 0), coalesce(m.grams, 0), coalesce(m.fine, 0), coalesce(m.value, 0))
UNION ALL
SELECT 'lot', t.id::text, t.code || ' moved at branch ' || m.branch_id || ' as ' || m.metal || ' ' || m.fineness
  FROM lot t JOIN moved m ON m.piece_id = t.id
 WHERE (m.branch_id, m.metal, m.fineness) <> (t.branch_id, coalesce(t.metal, 'NONE'), coalesce(t.fineness, 0))
