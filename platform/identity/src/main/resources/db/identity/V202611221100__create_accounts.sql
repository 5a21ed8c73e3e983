create table account (
    id                  uuid primary key,
    email               text not null unique check (email = lower(email)),
    name                text not null,
    password            text not null,
    verified            boolean not null default false,
    disabled            boolean not null default false,
    operator            boolean not null default false,
    created_at          timestamptz not null,
    -- What was granted before this moment is void: moved forward by a reset or a disabling.
    grants_valid_from   timestamptz not null
);

create table membership (
    account     uuid not null references account on delete cascade,
    tenant      uuid not null,
    roles       text[] not null check (cardinality(roles) > 0),
    branches    text[] not null,
    granted_at  timestamptz not null,
    primary key (account, tenant)
);

create table api_client (
    client_id   text primary key,
    tenant      uuid not null,
    name        text not null,
    secret      text not null,
    roles       text[] not null check (cardinality(roles) > 0),
    branches    text[] not null,
    created_at  timestamptz not null,
    revoked_at  timestamptz
);
create index api_client_tenant on api_client (tenant);

create table attempt (
    subject     text primary key,
    failures    integer not null,
    last_at     timestamptz not null,
    open_at     timestamptz not null
);
create index attempt_last on attempt (last_at);

create table password_reset (
    token_hash  bytea primary key,
    account     uuid not null references account on delete cascade,
    expires_at  timestamptz not null,
    used_at     timestamptz
);
create index password_reset_account on password_reset (account);

create table signing_key (
    kid         text primary key,
    sealed      bytea not null,
    created_at  timestamptz not null,
    signs_from  timestamptz not null
);
