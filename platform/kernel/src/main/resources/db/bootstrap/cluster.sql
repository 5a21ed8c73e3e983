-- Logins and database rights of Karat, run as superuser in the database itself, as often as one likes.
-- The word in each placeholder is a password: owner, control, directory, relay, identity, bucket.
-- What nobody grants here nobody has: PUBLIC may not even connect.

DO $$
DECLARE
  login text;
  logins text[] := ARRAY['karat_owner', 'karat_control', 'karat_directory', 'karat_relay', 'karat_identity'];
BEGIN
  FOR bucket IN 0..15 LOOP
    logins := logins || format('app_b%s', lpad(bucket::text, 2, '0'));
  END LOOP;
  FOREACH login IN ARRAY logins LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = login) THEN
      EXECUTE format('CREATE ROLE %I LOGIN', login);
    END IF;
    EXECUTE format('ALTER ROLE %I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS', login);
  END LOOP;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'karat_tenant') THEN
    CREATE ROLE karat_tenant NOLOGIN;
  END IF;
END $$;

ALTER ROLE karat_owner CREATEROLE PASSWORD '${owner}';
ALTER ROLE karat_control PASSWORD '${control}';
ALTER ROLE karat_directory PASSWORD '${directory}';
ALTER ROLE karat_relay PASSWORD '${relay}';
ALTER ROLE karat_identity PASSWORD '${identity}';

-- Bucket logins: no right of their own, nothing on the path, nothing inherited. They become a tenant's role for one transaction, or nothing.
DO $$
DECLARE
  login text;
BEGIN
  FOR bucket IN 0..15 LOOP
    login := format('app_b%s', lpad(bucket::text, 2, '0'));
    EXECUTE format('ALTER ROLE %I NOINHERIT PASSWORD %L', login, '${bucket}');
    EXECUTE format('ALTER ROLE %I SET search_path = ''''', login);
  END LOOP;
END $$;

-- The owner hands the group to each tenant role, but is no member in any effective way itself.
GRANT karat_tenant TO karat_owner WITH ADMIN TRUE, INHERIT FALSE, SET FALSE;

DO $$
DECLARE
  login text;
BEGIN
  EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
  EXECUTE format('GRANT CONNECT, CREATE ON DATABASE %I TO karat_owner', current_database());
  FOREACH login IN ARRAY ARRAY['karat_control', 'karat_directory', 'karat_relay', 'karat_identity'] LOOP
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO %I', current_database(), login);
  END LOOP;
  FOR bucket IN 0..15 LOOP
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO %I', current_database(), format('app_b%s', lpad(bucket::text, 2, '0')));
  END LOOP;
END $$;

REVOKE ALL ON SCHEMA public FROM PUBLIC;
CREATE SCHEMA IF NOT EXISTS control AUTHORIZATION karat_owner;
CREATE SCHEMA IF NOT EXISTS relay AUTHORIZATION karat_owner;
CREATE SCHEMA IF NOT EXISTS market AUTHORIZATION karat_owner;
CREATE SCHEMA IF NOT EXISTS identity AUTHORIZATION karat_identity;
