-- What operators and the platform did to a tenant, with the reason. It only grows.
CREATE TABLE control.tenant_event (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  tenant     uuid NOT NULL REFERENCES control.tenant,
  kind       text NOT NULL,
  from_state text NOT NULL,
  to_state   text NOT NULL,
  reason     text NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
  actor      text NOT NULL,
  at         timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX tenant_event_of ON control.tenant_event (tenant, id);
REVOKE UPDATE, DELETE ON control.tenant_event FROM karat_control;

-- The operators' list runs through the tenants in this order.
CREATE INDEX tenant_listed ON control.tenant (assigned_at DESC, id DESC) WHERE state <> 'spare';
