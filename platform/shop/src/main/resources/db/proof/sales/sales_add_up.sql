-- Every sale adds up: taxable value, tax and rounding are its total, and its bill says the same
SELECT 'sale' AS document, id::text AS id, invoice_number || ': ' || taxable || ' + ' || tax || ' + ' || round_off || ' against ' || total AS detail
  FROM sale
 WHERE taxable + tax + round_off <> total
    OR (bill #>> '{total,amount}')::numeric IS DISTINCT FROM total
    OR (SELECT coalesce(sum((t #>> '{amount,amount}')::numeric), 0) FROM jsonb_array_elements(bill -> 'taxes') t) <> tax
