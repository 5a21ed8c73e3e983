-- What the shop pays for old metal: terms below the sale rate are part of the rule's version; a rate by hand says which side it is for.
ALTER TABLE rate_rule ADD COLUMN buy jsonb NOT NULL DEFAULT '[]';
ALTER TABLE rate_override ADD COLUMN side text NOT NULL DEFAULT 'SALE' CHECK (side IN ('SALE', 'EXCHANGE', 'CASH'));
