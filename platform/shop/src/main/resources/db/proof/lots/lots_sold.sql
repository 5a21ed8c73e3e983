-- What each sale took from lots, as its bill says, has left them by its movements, no more and no less
WITH billed AS (
  SELECT s.id, s.invoice_number, (l ->> 'pieceId')::uuid AS lot, (l #>> '{quantity,count}')::bigint AS pieces,
         (l #>> '{quantity,grams}')::numeric + (l #>> '{quantity,carats}')::numeric * 0.2 AS grams
    FROM sale s CROSS JOIN LATERAL jsonb_array_elements(s.bill -> 'lines') l
   WHERE jsonb_typeof(l -> 'quantity') = 'object'
), moved AS (
  SELECT e.source, e.piece_id, -sum(e.pieces) AS pieces, -sum(e.grams) AS grams
    FROM stock_entry e JOIN lot t ON t.id = e.piece_id
   WHERE e.kind = 'SOLD' GROUP BY e.source, e.piece_id
)
SELECT 'sale' AS document, coalesce(b.id, m.source)::text AS id,
       coalesce(b.invoice_number, 'no sale') || ': ' || coalesce(b.pieces, 0) || ' pc, ' || coalesce(b.grams, 0) || ' g billed, '
         || coalesce(m.pieces, 0) || ', ' || coalesce(m.grams, 0) || ' g left lot ' || coalesce(b.lot, m.piece_id) AS detail
  FROM (SELECT * FROM billed b WHERE EXISTS (SELECT FROM lot t WHERE t.id = b.lot AND t.kind <> 'SERVICE')) b
  FULL JOIN moved m ON m.source = b.id AND m.piece_id = b.lot
 WHERE (coalesce(b.pieces, 0), coalesce(b.grams, 0)) <> (coalesce(m.pieces, 0), coalesce(m.grams, 0))
