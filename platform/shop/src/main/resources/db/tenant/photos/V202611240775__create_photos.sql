-- Pictures of pieces; the pictures themselves lie in the object store under the id.
CREATE TABLE photo (
  id         uuid PRIMARY KEY,
  piece_id   uuid NOT NULL REFERENCES piece,
  position   smallint NOT NULL,
  width      integer NOT NULL,
  height     integer NOT NULL,
  -- The picture and its thumbnail together: what counts against the quota.
  bytes      bigint NOT NULL CHECK (bytes > 0),
  by_name    text NOT NULL,
  created_at timestamptz NOT NULL
);
CREATE INDEX photo_of_piece ON photo (piece_id, position, id);
