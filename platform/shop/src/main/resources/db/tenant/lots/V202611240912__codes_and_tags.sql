-- A code names one thing in a business, whichever counter it is scanned at: a piece by its tag, or a lot by its code in each of the branches that
-- have it. Two tables cannot share a unique index, so each asks the other; whoever brings a new code of a lot waits for the pieces that are being
-- tagged, and they for it, so that neither misses what the other has not committed yet.
ALTER TABLE lot DROP CONSTRAINT lot_code_taken;
ALTER TABLE lot ADD CONSTRAINT lot_code_taken UNIQUE (code, branch_id);

CREATE FUNCTION tag_is_no_lots_code() RETURNS trigger LANGUAGE plpgsql SET search_path = "${role}", pg_temp AS $tag$
BEGIN
  IF TG_OP = 'UPDATE' AND upper(NEW.tag) = upper(OLD.tag) THEN
    RETURN NEW;
  END IF;
  PERFORM pg_advisory_xact_lock_shared(hashtextextended('codes of ' || TG_TABLE_SCHEMA, 0));
  IF EXISTS (SELECT FROM lot WHERE code = upper(NEW.tag)) THEN
    RAISE EXCEPTION 'a lot has this code: "piece_tag_taken"' USING ERRCODE = 'unique_violation', CONSTRAINT = 'piece_tag_taken';
  END IF;
  RETURN NEW;
END
$tag$;
REVOKE EXECUTE ON FUNCTION tag_is_no_lots_code() FROM PUBLIC;
CREATE TRIGGER tag_is_no_lots_code BEFORE INSERT OR UPDATE OF tag ON piece FOR EACH ROW EXECUTE FUNCTION tag_is_no_lots_code();

CREATE FUNCTION code_is_no_tag() RETURNS trigger LANGUAGE plpgsql SET search_path = "${role}", pg_temp AS $code$
BEGIN
  -- What another branch has under this code already is a lot, so no piece can have it.
  IF EXISTS (SELECT FROM lot WHERE code = NEW.code) THEN
    RETURN NEW;
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('codes of ' || TG_TABLE_SCHEMA, 0));
  IF EXISTS (SELECT FROM piece WHERE upper(tag) = NEW.code) THEN
    RAISE EXCEPTION 'a piece has this tag: "lot_code_taken"' USING ERRCODE = 'unique_violation', CONSTRAINT = 'lot_code_taken';
  END IF;
  RETURN NEW;
END
$code$;
REVOKE EXECUTE ON FUNCTION code_is_no_tag() FROM PUBLIC;
CREATE TRIGGER code_is_no_tag BEFORE INSERT ON lot FOR EACH ROW EXECUTE FUNCTION code_is_no_tag();
