-- Seals what a business had written before there were seals, in the order of its audit trail. Entries and rows of one document share their time.
DO $history$
DECLARE
  entry record;
  place bigint;
  head  bytea;
BEGIN
  SELECT position, hash INTO place, head FROM seal ORDER BY position DESC LIMIT 1;
  FOR entry IN
    SELECT a.id, l.ids AS ledger, s.ids AS stock, p.ids AS payments,
           convert_to(json_build_array(
             a.id, extract(epoch FROM a.at), a.who, a.who_name, a.client, a.action, a.entity, a.entity_id,
             encode(sha256(convert_to(a.before::text, 'UTF8')), 'hex'), encode(sha256(convert_to(a.after::text, 'UTF8')), 'hex'),
             l.facts, s.facts, p.facts)::text, 'UTF8') AS content
      FROM (SELECT *, row_number() OVER (PARTITION BY entity_id, at ORDER BY id) = 1 AS is_first FROM audit_entry) a
      CROSS JOIN LATERAL (
        SELECT array_agg(e.id ORDER BY e.id) AS ids,
               json_agg(json_build_array(e.id, e.posting, extract(epoch FROM e.at), e.branch_id, e.account, e.debit, e.credit)
                        ORDER BY e.id) AS facts
          FROM ledger_entry e WHERE a.is_first AND e.posting = a.entity_id AND e.at = a.at) l
      CROSS JOIN LATERAL (
        SELECT array_agg(e.id ORDER BY e.id) AS ids,
               json_agg(json_build_array(e.id, extract(epoch FROM e.at), e.kind, e.piece_id, e.branch_id, e.metal, e.fineness, e.pieces,
                        e.grams, e.fine_grams, e.value, e.source) ORDER BY e.id) AS facts
          FROM stock_entry e WHERE a.is_first AND e.source = a.entity_id AND e.at = a.at) s
      CROSS JOIN LATERAL (
        SELECT array_agg(e.id ORDER BY e.id) AS ids,
               json_agg(json_build_array(e.id, coalesce(e.sale_id, e.document), e.branch_id, extract(epoch FROM e.at), e.method, e.amount, e.tendered,
                        e.reference) ORDER BY e.id) AS facts
          FROM payment e WHERE a.is_first AND (e.sale_id = a.entity_id OR e.document = a.entity_id) AND e.at = a.at) p
     WHERE a.id > (SELECT coalesce(max(audit_id), 0) FROM seal)
     ORDER BY a.id
  LOOP
    place := place + 1;
    head := sha256(head || entry.content);
    INSERT INTO seal (position, audit_id, ledger, stock, payments, hash)
    VALUES (place, entry.id, entry.ledger, entry.stock, entry.payments, head);
  END LOOP;
END
$history$;
