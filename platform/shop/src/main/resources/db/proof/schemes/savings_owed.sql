-- What members have saved is what their instalments say and what the ledger owes them
SELECT 'scheme' AS document, s.id::text AS id, s.number || ': ' || s.paid || ', ' || s.fine_grams || ' g, by its instalments '
         || coalesce(i.paid, 0) || ', ' || coalesce(i.fine, 0) || ' g' AS detail
  FROM scheme s
  LEFT JOIN (SELECT scheme_id, count(*) AS times, sum(amount) AS paid, sum(fine_grams) AS fine FROM scheme_instalment GROUP BY scheme_id) i
    ON i.scheme_id = s.id
 WHERE (s.instalments, s.paid, s.fine_grams) <> (coalesce(i.times, 0), coalesce(i.paid, 0), coalesce(i.fine, 0))
UNION ALL
SELECT 'account', 'SCHEMES', whole.owed || ' by memberships, ' || whole.posted || ' in the ledger'
  FROM (SELECT (SELECT coalesce(sum(paid), 0) FROM scheme WHERE status = 'OPEN') AS owed,
               (SELECT coalesce(sum(credit - debit), 0) FROM ledger_entry WHERE account = 'SCHEMES') AS posted) whole
 WHERE whole.owed <> whole.posted
