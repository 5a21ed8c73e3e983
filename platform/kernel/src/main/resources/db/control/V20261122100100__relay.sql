-- What tenants hand over to the live streams, in their own transaction. A tenant role can add its own rows and see none.
GRANT USAGE ON SCHEMA relay TO karat_tenant, karat_relay;

CREATE TABLE relay.outbox (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  tenant_role name NOT NULL DEFAULT current_user,
  topic       text NOT NULL,
  payload     jsonb NOT NULL,
  at          timestamptz NOT NULL DEFAULT now()
);
ALTER TABLE relay.outbox ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenants_add_their_own ON relay.outbox FOR INSERT TO karat_tenant WITH CHECK (tenant_role = current_user);
CREATE POLICY relay_reads ON relay.outbox FOR SELECT TO karat_relay USING (true);
CREATE POLICY relay_removes ON relay.outbox FOR DELETE TO karat_relay USING (true);
GRANT INSERT ON relay.outbox TO karat_tenant;
GRANT SELECT, DELETE ON relay.outbox TO karat_relay;

-- Who leads: one conditional UPDATE by the database's clock, so that it works without Redis.
CREATE TABLE relay.lease (
  name   text PRIMARY KEY,
  holder text NOT NULL,
  until  timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE, DELETE ON relay.lease TO karat_relay;
