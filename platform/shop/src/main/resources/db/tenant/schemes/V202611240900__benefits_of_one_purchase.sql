-- The quote of what is bought with a benefit of the making: one purchase gives one such benefit.
ALTER TABLE scheme ADD COLUMN quote uuid;
CREATE UNIQUE INDEX scheme_quote_used ON scheme (quote) WHERE quote IS NOT NULL;

-- A voucher with such a benefit pays for that purchase first; what is left of it then pays for anything.
ALTER TABLE voucher ADD COLUMN quote uuid;
