-- On the piece itself, so that whoever takes it decides under the one lock that it takes anyway.
ALTER TABLE piece
  -- Kept for this customer until then; a later moment, and the piece is anybody's again whether or not its row was tidied up.
  ADD COLUMN reservation_id uuid,
  ADD COLUMN reserved_for   uuid,
  ADD COLUMN reserved_until timestamptz,
  -- The transfer or memo that it is out on.
  ADD COLUMN out_on         uuid,
  -- Whom it was bought or borrowed from.
  ADD COLUMN supplier_id    uuid,
  -- The memo on which a consignor lent it; owned where this is null.
  ADD COLUMN consigned_on   uuid;
CREATE INDEX piece_out_on ON piece (out_on) WHERE out_on IS NOT NULL;
CREATE INDEX piece_consigned_on ON piece (consigned_on) WHERE consigned_on IS NOT NULL;
