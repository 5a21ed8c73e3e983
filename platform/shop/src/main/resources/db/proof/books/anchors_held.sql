-- The chain still holds the head that each earlier proof recorded
SELECT 'proof' AS document, p.id::text AS id, 'seal ' || p.position || ' of ' || p.at || ' is not in the chain any more' AS detail
  FROM proof p
 WHERE NOT EXISTS (SELECT FROM seal s WHERE s.position = p.position AND encode(s.hash, 'hex') = p.head)
