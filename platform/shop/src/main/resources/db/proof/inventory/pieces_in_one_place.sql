-- Every piece is in exactly one place: where its row says, and nowhere else by its movements
WITH moved AS (
  SELECT piece_id, branch_id, sum(pieces) AS pieces, sum(grams) AS grams, sum(fine_grams) AS fine
    FROM stock_entry GROUP BY piece_id, branch_id
), placed AS (
  SELECT p.id, p.tag, p.status, p.branch_id, p.net_grams, p.fine_grams,
         CASE WHEN p.status IN ('ORDERED', 'IN_TRANSIT', 'SOLD', 'MELTED', 'MISSING', 'LOST', 'GIVEN_BACK', 'WITHDRAWN') THEN 0 ELSE 1 END AS here
    FROM piece p
)
SELECT 'piece' AS document, p.id::text AS id,
       p.tag || ' (' || p.status || '): ' || coalesce(m.pieces, 0) || ' pieces, ' || coalesce(m.grams, 0) || ' g by its movements at branch '
         || p.branch_id AS detail
  FROM placed p LEFT JOIN moved m ON m.piece_id = p.id AND m.branch_id = p.branch_id
 WHERE (coalesce(m.pieces, 0), coalesce(m.grams, 0), coalesce(m.fine, 0)) <> (p.here, p.here * p.net_grams, p.here * p.fine_grams)
UNION ALL
SELECT 'piece', p.id::text, p.tag || ': ' || m.pieces || ' pieces, ' || m.grams || ' g by its movements at branch ' || m.branch_id
  FROM placed p JOIN moved m ON m.piece_id = p.id AND m.branch_id <> p.branch_id
 WHERE (m.pieces, m.grams, m.fine) <> (0, 0, 0)
