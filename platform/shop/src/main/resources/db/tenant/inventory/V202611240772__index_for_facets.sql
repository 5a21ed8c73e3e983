-- Counting pieces by category, metal, purity, branch and status reads this index and not the pieces.
CREATE INDEX piece_facets ON piece (status, branch_id, metal, purity, category);
