-- The readers that stand on a branch's counter: [{id, label, kind, serial}], as the card service knows them.
ALTER TABLE branch ADD COLUMN card_readers jsonb NOT NULL DEFAULT '[]';

-- A card that is charged at a reader, before there is a sale; sale_id is set by the sale that counts it.
CREATE TABLE terminal_payment (
  id           uuid CONSTRAINT terminal_payment_id_reused PRIMARY KEY,
  branch_id    uuid NOT NULL REFERENCES branch,
  quote_id     uuid NOT NULL,
  sale_id      uuid REFERENCES sale,
  reader_id    text NOT NULL,
  reader_label text NOT NULL,
  amount       numeric(18, 2) NOT NULL CHECK (amount > 0),
  currency     char(3) NOT NULL,
  intent_id    text,
  card         text,
  status       text NOT NULL DEFAULT 'CREATED'
               CHECK (status IN ('CREATED', 'SENT', 'SUCCEEDED', 'DECLINED', 'CANCELLED', 'REFUNDING', 'REFUNDED')),
  error        text,
  fingerprint  text NOT NULL,
  by_id        text NOT NULL,
  by_name      text NOT NULL,
  at           timestamptz NOT NULL,
  settled_at   timestamptz,
  version      bigint NOT NULL DEFAULT 1,
  CONSTRAINT terminal_payment_used_only_paid CHECK (sale_id IS NULL OR status = 'SUCCEEDED')
);
-- A reader asks for one card at a time, and so does a bill.
CREATE UNIQUE INDEX terminal_payment_one_at_reader ON terminal_payment (reader_id) WHERE status IN ('CREATED', 'SENT');
CREATE UNIQUE INDEX terminal_payment_one_for_quote ON terminal_payment (quote_id) WHERE status IN ('CREATED', 'SENT');
CREATE INDEX terminal_payment_newest ON terminal_payment (at DESC, id DESC);
REVOKE DELETE ON terminal_payment FROM "${role}";

-- No charge pays twice.
ALTER TABLE payment ADD COLUMN card_payment uuid REFERENCES terminal_payment;
CREATE UNIQUE INDEX payment_of_card ON payment (card_payment) WHERE card_payment IS NOT NULL;
