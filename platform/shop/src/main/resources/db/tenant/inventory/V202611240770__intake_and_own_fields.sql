-- Which import brought a piece, so that it can be undone as a whole; what its RFID tag answers; and what the shop notes besides.
ALTER TABLE piece ADD COLUMN import_id uuid;
ALTER TABLE piece ADD COLUMN epc text CONSTRAINT piece_epc_taken UNIQUE CHECK (epc ~ '^[0-9A-F]{24}$');
ALTER TABLE piece ADD COLUMN own jsonb NOT NULL DEFAULT '{}';
CREATE INDEX piece_of_import ON piece (import_id, id) WHERE import_id IS NOT NULL;
-- The fields of its own that a shop has defined: key, label and type of each.
ALTER TABLE settings ADD COLUMN piece_fields jsonb NOT NULL DEFAULT '[]';
