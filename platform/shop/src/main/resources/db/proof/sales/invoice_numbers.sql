-- Invoice numbers of each branch and financial year are 1, 2, 3 … without a gap
SELECT 'sale' AS document, id::text AS id, invoice_number || ' follows number ' || serial_before AS detail
  FROM (SELECT id, invoice_number, serial,
               lag(serial, 1, 0::bigint) OVER (PARTITION BY branch_id, financial_year ORDER BY serial) AS serial_before
          FROM sale) numbered
 WHERE serial <> serial_before + 1
UNION ALL
SELECT 'branch', i.branch_id::text, 'year ' || i.financial_year || ': last number ' || i.last || ', last invoice ' || coalesce(s.last, 0)
  FROM invoice_series i
  LEFT JOIN (SELECT branch_id, financial_year, max(serial) AS last FROM sale GROUP BY branch_id, financial_year) s
    ON s.branch_id = i.branch_id AND s.financial_year = i.financial_year
 WHERE i.last <> coalesce(s.last, 0)
