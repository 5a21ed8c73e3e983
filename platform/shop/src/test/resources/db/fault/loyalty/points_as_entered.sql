WITH somebody AS (
  INSERT INTO customer (id, name, words, created_at, updated_at) SELECT gen_random_uuid(), 'Customer One', CAST('' AS tsvector), now(), now() RETURNING id
)
INSERT INTO loyalty_account (customer_id, points) SELECT id, 5 FROM somebody
