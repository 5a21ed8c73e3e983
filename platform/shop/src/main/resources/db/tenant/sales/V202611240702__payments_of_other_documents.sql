-- Money is taken for more than sales: a gift card, an advance, what was left on account. Such a payment names its document instead of a sale,
-- and the sale that it is paid towards, if there is one.
ALTER TABLE payment ALTER COLUMN sale_id DROP NOT NULL;
ALTER TABLE payment ADD COLUMN document uuid, ADD COLUMN towards uuid, ADD COLUMN customer_id uuid, ADD COLUMN till_session uuid,
                    ADD COLUMN due_on date;
ALTER TABLE payment ADD CONSTRAINT payment_has_one_document CHECK ((sale_id IS NULL) <> (document IS NULL));
UPDATE payment p SET customer_id = s.customer_id FROM sale s WHERE s.id = p.sale_id AND s.customer_id IS NOT NULL;
CREATE INDEX payment_of_document ON payment (document) WHERE document IS NOT NULL;
CREATE INDEX payment_of_till ON payment (till_session) WHERE till_session IS NOT NULL;
CREATE INDEX payment_of_customer ON payment (customer_id, at) WHERE customer_id IS NOT NULL;
