-- Lots are counted by their code. What the books said at that moment is kept, so that what is sold while counting goes on is no difference.
ALTER TABLE stock_take_scan
  ADD COLUMN lot_id      uuid,
  ADD COLUMN pieces      integer CHECK (pieces > 0),
  ADD COLUMN carats      numeric(12, 2) CHECK (carats > 0),
  ADD COLUMN book_pieces integer,
  ADD COLUMN book_grams  numeric(12, 3),
  ADD COLUMN book_carats numeric(12, 2),
  ADD CHECK ((lot_id IS NULL) = (book_pieces IS NULL));
