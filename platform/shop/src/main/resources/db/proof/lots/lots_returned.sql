-- What came back of each lot is what its credit notes say and what moved, and no more than the sale took
WITH noted AS (
  SELECT n.id, n.number, n.sale_id, (l ->> 'pieceId')::uuid AS lot, (l #>> '{quantity,count}')::bigint AS pieces,
         (l #>> '{quantity,grams}')::numeric + (l #>> '{quantity,carats}')::numeric * 0.2 AS grams
    FROM credit_note n CROSS JOIN LATERAL jsonb_array_elements(n.detail #> '{credit,lines}') l
   WHERE jsonb_typeof(l -> 'quantity') = 'object'
), moved AS (
  SELECT e.source, e.piece_id, sum(e.pieces) AS pieces, sum(e.grams) AS grams
    FROM stock_entry e JOIN lot t ON t.id = e.piece_id
   WHERE e.kind IN ('RETURNED', 'BOUGHT_BACK') GROUP BY e.source, e.piece_id
), billed AS (
  SELECT s.id, s.invoice_number, (l ->> 'pieceId')::uuid AS lot, (l #>> '{quantity,count}')::bigint AS pieces,
         (l #>> '{quantity,grams}')::numeric + (l #>> '{quantity,carats}')::numeric * 0.2 AS grams,
         coalesce((s.returned #>> ARRAY[l ->> 'pieceId', 'count'])::bigint, 0) AS back_pieces,
         coalesce((s.returned #>> ARRAY[l ->> 'pieceId', 'grams'])::numeric
                + (s.returned #>> ARRAY[l ->> 'pieceId', 'carats'])::numeric * 0.2, 0) AS back_grams
    FROM sale s CROSS JOIN LATERAL jsonb_array_elements(s.bill -> 'lines') l
   WHERE jsonb_typeof(l -> 'quantity') = 'object'
), back AS (
  SELECT sale_id, lot, sum(pieces) AS pieces, sum(grams) AS grams FROM noted GROUP BY sale_id, lot
)
SELECT 'credit note' AS document, coalesce(n.id, m.source)::text AS id,
       coalesce(n.number, 'no note') || ': ' || coalesce(n.pieces, 0) || ' pc, ' || coalesce(n.grams, 0) || ' g given back, '
         || coalesce(m.pieces, 0) || ', ' || coalesce(m.grams, 0) || ' g went into lot ' || coalesce(n.lot, m.piece_id) AS detail
  FROM (SELECT * FROM noted n WHERE EXISTS (SELECT FROM lot t WHERE t.id = n.lot AND t.kind <> 'SERVICE')) n
  FULL JOIN moved m ON m.source = n.id AND m.piece_id = n.lot
 WHERE (coalesce(n.pieces, 0), coalesce(n.grams, 0)) <> (coalesce(m.pieces, 0), coalesce(m.grams, 0))
UNION ALL
SELECT 'sale', b.id::text,
       b.invoice_number || ': ' || b.back_pieces || ' pc, ' || b.back_grams || ' g of ' || b.pieces || ', ' || b.grams || ' g came back, its notes say '
         || coalesce(back.pieces, 0) || ', ' || coalesce(back.grams, 0) || ' g'
  FROM billed b LEFT JOIN back ON back.sale_id = b.id AND back.lot = b.lot
 WHERE b.back_pieces > b.pieces OR b.back_grams > b.grams
    OR (b.back_pieces, b.back_grams) <> (coalesce(back.pieces, 0), coalesce(back.grams, 0))
