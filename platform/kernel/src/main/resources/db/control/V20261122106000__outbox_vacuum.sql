-- Every row of the outbox is soon deleted: a few thousand dead ones are worth a vacuum, whatever the size of the table.
ALTER TABLE relay.outbox SET (
  autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000,
  autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 100000,
  autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 10000
);
