-- Every seal follows the one before it and fits the entry, the money and the stock that it covers
WITH ledger AS (
  SELECT s.position, json_agg(json_build_array(e.id, e.posting, extract(epoch FROM e.at), e.branch_id, e.account, e.debit, e.credit)
                              ORDER BY e.id) AS facts
    FROM seal s CROSS JOIN LATERAL unnest(s.ledger) AS covered(id) JOIN ledger_entry e ON e.id = covered.id
   GROUP BY s.position
), stock AS (
  SELECT s.position, json_agg(json_build_array(e.id, extract(epoch FROM e.at), e.kind, e.piece_id, e.branch_id, e.metal, e.fineness,
                              e.pieces, e.grams, e.fine_grams, e.value, e.source) ORDER BY e.id) AS facts
    FROM seal s CROSS JOIN LATERAL unnest(s.stock) AS covered(id) JOIN stock_entry e ON e.id = covered.id
   GROUP BY s.position
), paid AS (
  SELECT s.position, json_agg(json_build_array(e.id, coalesce(e.sale_id, e.document), e.branch_id, extract(epoch FROM e.at), e.method, e.amount, e.tendered,
                              e.reference) ORDER BY e.id) AS facts
    FROM seal s CROSS JOIN LATERAL unnest(s.payments) AS covered(id) JOIN payment e ON e.id = covered.id
   GROUP BY s.position
), chain AS (
  SELECT s.position, s.hash, s.audit_id, a.id AS found, a.entity, a.entity_id,
         lag(s.position, 1, -1::bigint) OVER (ORDER BY s.position) AS position_before,
         lag(s.hash) OVER (ORDER BY s.position) AS hash_before,
         convert_to(json_build_array(
           a.id, extract(epoch FROM a.at), a.who, a.who_name, a.client, a.action, a.entity, a.entity_id,
           coalesce(a.before ->> 'erasedSha256', encode(sha256(convert_to(a.before::text, 'UTF8')), 'hex')),
           coalesce(a.after ->> 'erasedSha256', encode(sha256(convert_to(a.after::text, 'UTF8')), 'hex')),
           ledger.facts, stock.facts, paid.facts)::text, 'UTF8') AS content
    FROM seal s
    LEFT JOIN audit_entry a ON a.id = s.audit_id
    LEFT JOIN ledger ON ledger.position = s.position
    LEFT JOIN stock ON stock.position = s.position
    LEFT JOIN paid ON paid.position = s.position
)
SELECT coalesce(entity, 'seal') AS document, coalesce(entity_id::text, position::text) AS id,
       CASE WHEN position <> position_before + 1 THEN 'seal ' || position || ' follows seal ' || position_before
            WHEN found IS NULL THEN 'seal ' || position || ' covers an entry that is gone'
            ELSE 'what seal ' || position || ' covers was changed' END AS detail
  FROM chain
 WHERE position <> position_before + 1
    OR position > 0 AND (found IS NULL OR hash <> sha256(hash_before || content))
