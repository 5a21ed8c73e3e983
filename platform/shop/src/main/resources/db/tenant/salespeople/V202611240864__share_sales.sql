-- Who sells, with their commission in percent: read and written as a whole.
ALTER TABLE settings ADD COLUMN salespeople jsonb NOT NULL DEFAULT '[]';
-- Who sold it together, with percent and share of the amount before tax; absent where whoever took the payment sold it alone.
ALTER TABLE sale ADD COLUMN sellers jsonb;
