-- How much of each lot's line has come back, by the lot's id. Read and raised with the sale's row locked, as refunded is.
ALTER TABLE sale ADD COLUMN returned jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(returned) = 'object');
GRANT UPDATE (returned) ON sale TO "${role}";
