-- The hash chain over the audit trail: one seal for each entry, over the seal before it, the entry, and the money and stock that its document
-- posted in the same transaction. Whoever edits, removes, adds or reorders anything afterwards breaks it. What an entry says of before and after
-- is covered by its own hash, so that a person can be erased from it: {"erasedSha256": that hash} stands in its place and the chain still holds.
CREATE TABLE seal (
  position bigint PRIMARY KEY CHECK (position >= 0),
  audit_id bigint,
  -- The rows that the entry's document wrote with it; later rows of the same document belong to later entries.
  ledger   bigint[],
  stock    bigint[],
  payments bigint[],
  hash     bytea NOT NULL CHECK (length(hash) = 32),
  CHECK ((position = 0) = (audit_id IS NULL))
);
REVOKE INSERT, UPDATE, DELETE ON seal FROM "${role}";
-- The start differs in every business, so that no chain can stand in for another. Its row is also the lock of the chain.
INSERT INTO seal (position, hash) VALUES (0, sha256(uuid_send(gen_random_uuid())));

CREATE INDEX stock_entry_from ON stock_entry (source);

-- Runs at commit, so the lock is the last that any transaction takes and is held for the commit only. It acts as the schema's owner: the
-- tenant's own role may read seals and not write them.
CREATE FUNCTION seal_audit_entry() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = "${role}", pg_temp AS $seal$
DECLARE
  own      CONSTANT xid := pg_current_xact_id()::xid;
  posted   uuid := NEW.entity_id;
  ledger   bigint[];
  stock    bigint[];
  payments bigint[];
  content  bytea;
BEGIN
  IF (SELECT a.xmin = own FROM audit_entry a WHERE a.entity_id = NEW.entity_id AND a.id < NEW.id ORDER BY a.id DESC LIMIT 1) THEN
    posted := NULL;
  END IF;
  SELECT l.ids, s.ids, p.ids,
         convert_to(json_build_array(
           NEW.id, extract(epoch FROM NEW.at), NEW.who, NEW.who_name, NEW.client, NEW.action, NEW.entity, NEW.entity_id,
           encode(sha256(convert_to(NEW.before::text, 'UTF8')), 'hex'), encode(sha256(convert_to(NEW.after::text, 'UTF8')), 'hex'),
           l.facts, s.facts, p.facts)::text, 'UTF8')
    INTO ledger, stock, payments, content
    FROM (SELECT array_agg(e.id ORDER BY e.id) AS ids,
                 json_agg(json_build_array(e.id, e.posting, extract(epoch FROM e.at), e.branch_id, e.account, e.debit, e.credit)
                          ORDER BY e.id) AS facts
            FROM ledger_entry e WHERE e.posting = posted AND e.xmin = own) l,
         (SELECT array_agg(e.id ORDER BY e.id) AS ids,
                 json_agg(json_build_array(e.id, extract(epoch FROM e.at), e.kind, e.piece_id, e.branch_id, e.metal, e.fineness, e.pieces,
                          e.grams, e.fine_grams, e.value, e.source) ORDER BY e.id) AS facts
            FROM stock_entry e WHERE e.source = posted AND e.xmin = own) s,
         (SELECT array_agg(e.id ORDER BY e.id) AS ids,
                 json_agg(json_build_array(e.id, coalesce(e.sale_id, e.document), e.branch_id, extract(epoch FROM e.at), e.method, e.amount, e.tendered,
                          e.reference) ORDER BY e.id) AS facts
            FROM payment e WHERE (e.sale_id = posted OR e.document = posted) AND e.xmin = own) p;
  PERFORM FROM seal WHERE position = 0 FOR NO KEY UPDATE;
  INSERT INTO seal (position, audit_id, ledger, stock, payments, hash)
  SELECT last.position + 1, NEW.id, ledger, stock, payments, sha256(last.hash || content)
    FROM (SELECT position, hash FROM seal ORDER BY position DESC LIMIT 1) last;
  RETURN NULL;
END
$seal$;
REVOKE EXECUTE ON FUNCTION seal_audit_entry() FROM PUBLIC;

CREATE CONSTRAINT TRIGGER audit_entry_sealed AFTER INSERT ON audit_entry
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION seal_audit_entry();
