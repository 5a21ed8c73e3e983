-- The points of every customer are the sum of their entries
SELECT 'customer' AS document, customer_id::text AS id,
       coalesce(a.points, 0) || ' points, by their entries ' || coalesce(e.points, 0) AS detail
  FROM loyalty_account a
  FULL JOIN (SELECT customer_id, sum(points) AS points FROM loyalty_entry GROUP BY customer_id) e USING (customer_id)
 WHERE coalesce(a.points, 0) <> coalesce(e.points, 0)
