-- A picture shows a piece or a design.
ALTER TABLE photo ALTER COLUMN piece_id DROP NOT NULL;
ALTER TABLE photo ADD COLUMN design_id uuid REFERENCES design;
ALTER TABLE photo ADD CONSTRAINT photo_of_one CHECK ((piece_id IS NULL) <> (design_id IS NULL));
CREATE INDEX photo_of_design ON photo (design_id, position, id) WHERE design_id IS NOT NULL;
