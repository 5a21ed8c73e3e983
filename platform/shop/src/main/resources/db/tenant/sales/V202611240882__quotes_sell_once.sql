-- The quote that a sale was made with. Pieces are sold once anyhow; of a lot the same quote would sell again and again.
ALTER TABLE sale ADD COLUMN quote uuid CONSTRAINT sale_quote_used UNIQUE;
