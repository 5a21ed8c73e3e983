-- Cash taken from a customer on the last day they paid cash; changed by condition, so that sales at the same moment cannot pass a limit together.
ALTER TABLE customer ADD COLUMN cash_day date, ADD COLUMN cash_today numeric(18, 2) NOT NULL DEFAULT 0;
