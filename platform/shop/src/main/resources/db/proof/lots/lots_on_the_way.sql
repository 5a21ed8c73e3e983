-- What a transfer says is on the way of lots left its sender and arrived nowhere; nothing else is on the way
WITH said AS (
  SELECT t.id, t.code, (l ->> 'pieceId')::uuid AS lot, (l #>> '{quantity,count}')::bigint AS pieces,
         (l #>> '{quantity,grams}')::numeric + (l #>> '{quantity,carats}')::numeric * 0.2 AS grams
    FROM transfer t CROSS JOIN LATERAL jsonb_array_elements(t.lines) l
   WHERE jsonb_typeof(l -> 'quantity') = 'object' AND l ->> 'state' = 'ON_THE_WAY'
), moved AS (
  SELECT e.source, o.code, -sum(e.pieces) AS pieces, -sum(e.grams) AS grams, -sum(e.value) AS value
    FROM stock_entry e JOIN lot o ON o.id = e.piece_id
   WHERE e.kind IN ('TRANSFER_OUT', 'TRANSFER_IN') GROUP BY e.source, o.code
)
SELECT 'transfer' AS document, coalesce(s.id, m.source)::text AS id,
       coalesce(s.code, 'no transfer') || ': ' || coalesce(s.pieces, 0) || ' pc, ' || coalesce(s.grams, 0) || ' g of ' || coalesce(s.lot_code, m.code)
         || ' on the way, ' || coalesce(m.pieces, 0) || ', ' || coalesce(m.grams, 0) || ' g left and did not arrive' AS detail
  FROM (SELECT said.*, o.code AS lot_code FROM said JOIN lot o ON o.id = said.lot) s
  FULL JOIN moved m ON m.source = s.id AND m.code = s.lot_code
 WHERE (coalesce(s.pieces, 0), coalesce(s.grams, 0)) <> (coalesce(m.pieces, 0), coalesce(m.grams, 0))
    OR s.id IS NULL AND m.value <> 0
