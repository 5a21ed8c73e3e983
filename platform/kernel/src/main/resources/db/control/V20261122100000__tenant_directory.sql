-- The directory: one row per tenant schema, spare or assigned. Read by every service, changed by tenant administration only.
GRANT USAGE ON SCHEMA control TO karat_control, karat_directory;
ALTER DEFAULT PRIVILEGES FOR ROLE karat_owner IN SCHEMA control
  GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO karat_control;
ALTER DEFAULT PRIVILEGES FOR ROLE karat_owner IN SCHEMA control
  GRANT USAGE, SELECT ON SEQUENCES TO karat_control;

CREATE TABLE control.tenant (
  id               uuid PRIMARY KEY,
  slug             text UNIQUE,
  name             text,
  schema_name      text NOT NULL UNIQUE CHECK (schema_name ~ '^t_[a-z0-9]{1,40}$'),
  role_name        text NOT NULL UNIQUE CHECK (role_name ~ '^t_[a-z0-9]{1,40}$'),
  bucket           smallint NOT NULL CHECK (bucket BETWEEN 0 AND 15),
  cell             text NOT NULL DEFAULT 'main',
  node             text NOT NULL DEFAULT 'main',
  epoch            bigint NOT NULL DEFAULT 1,
  state            text NOT NULL CHECK (state IN ('spare', 'trialing', 'active', 'read_only', 'suspended', 'deleted')),
  country          char(2),
  currency         char(3),
  locale           text,
  time_zone        text,
  plan             text,
  limits           jsonb NOT NULL DEFAULT '{}',
  schema_version   text,
  migration_state  text NOT NULL DEFAULT 'pending' CHECK (migration_state IN ('ok', 'pending', 'parked')),
  migration_note   text,
  created_at       timestamptz NOT NULL DEFAULT now(),
  assigned_at      timestamptz,
  last_activity_at timestamptz,
  owner_email      text,
  CONSTRAINT assigned_is_complete CHECK (state IN ('spare', 'deleted') OR (name IS NOT NULL AND country IS NOT NULL
    AND currency IS NOT NULL AND locale IS NOT NULL AND time_zone IS NOT NULL AND assigned_at IS NOT NULL))
);

CREATE INDEX tenant_spare ON control.tenant (created_at) WHERE state = 'spare';
CREATE INDEX tenant_unmigrated ON control.tenant (schema_version) WHERE migration_state <> 'ok';

GRANT SELECT, UPDATE (last_activity_at) ON control.tenant TO karat_directory;
