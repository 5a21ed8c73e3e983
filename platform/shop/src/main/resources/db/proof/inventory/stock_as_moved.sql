-- Pieces, grams and fine grams in stock per branch, metal and fineness are the sum of their movements
WITH standing AS (
  SELECT branch_id, metal, fineness, count(*) AS pieces, sum(net_grams) AS grams, sum(fine_grams) AS fine
    FROM piece WHERE status NOT IN ('ORDERED', 'IN_TRANSIT', 'SOLD', 'MELTED', 'MISSING', 'LOST', 'GIVEN_BACK', 'WITHDRAWN')
   GROUP BY branch_id, metal, fineness
), moved AS (
  SELECT e.branch_id, e.metal, e.fineness, sum(e.pieces) AS pieces, sum(e.grams) AS grams, sum(e.fine_grams) AS fine
    FROM stock_entry e WHERE EXISTS (SELECT FROM piece p WHERE p.id = e.piece_id)
   GROUP BY e.branch_id, e.metal, e.fineness
)
SELECT 'branch' AS document, branch_id::text AS id,
       metal || ' ' || fineness || ': ' || coalesce(s.pieces, 0) || ' pieces, ' || coalesce(s.grams, 0) || ' g, ' || coalesce(s.fine, 0)
         || ' g fine in stock, moved ' || coalesce(m.pieces, 0) || ', ' || coalesce(m.grams, 0) || ' g, ' || coalesce(m.fine, 0)
         || ' g fine' AS detail
  FROM standing s FULL JOIN moved m USING (branch_id, metal, fineness)
 WHERE (coalesce(s.pieces, 0), coalesce(s.grams, 0), coalesce(s.fine, 0))
    <> (coalesce(m.pieces, 0), coalesce(m.grams, 0), coalesce(m.fine, 0))
