-- The columns are those that Spring Security's JdbcOAuth2AuthorizationService reads and writes.
create table oauth2_authorization (
    id                              varchar(100) primary key,
    registered_client_id            varchar(100) not null,
    principal_name                  varchar(200) not null,
    authorization_grant_type        varchar(100) not null,
    authorized_scopes               varchar(1000),
    attributes                      text,
    state                           varchar(500),
    authorization_code_value        text,
    authorization_code_issued_at    timestamptz,
    authorization_code_expires_at   timestamptz,
    authorization_code_metadata     text,
    access_token_value              text,
    access_token_issued_at          timestamptz,
    access_token_expires_at         timestamptz,
    access_token_metadata           text,
    access_token_type               varchar(100),
    access_token_scopes             varchar(1000),
    oidc_id_token_value             text,
    oidc_id_token_issued_at         timestamptz,
    oidc_id_token_expires_at        timestamptz,
    oidc_id_token_metadata          text,
    refresh_token_value             text,
    refresh_token_issued_at         timestamptz,
    refresh_token_expires_at        timestamptz,
    refresh_token_metadata          text,
    user_code_value                 text,
    user_code_issued_at             timestamptz,
    user_code_expires_at            timestamptz,
    user_code_metadata              text,
    device_code_value               text,
    device_code_issued_at           timestamptz,
    device_code_expires_at          timestamptz,
    device_code_metadata            text
);
create index oauth2_authorization_principal on oauth2_authorization (principal_name);
create index oauth2_authorization_code on oauth2_authorization using hash (authorization_code_value);
create index oauth2_authorization_access on oauth2_authorization using hash (access_token_value);
create index oauth2_authorization_id_token on oauth2_authorization using hash (oidc_id_token_value);
create index oauth2_authorization_refresh on oauth2_authorization using hash (refresh_token_value);

-- Spring Session's tables under names of our own.
create table browser_session (
    primary_id              char(36) primary key,
    session_id              char(36) not null unique,
    creation_time           bigint not null,
    last_access_time        bigint not null,
    max_inactive_interval   int not null,
    expiry_time             bigint not null,
    principal_name          varchar(100)
);
create index browser_session_expiry on browser_session (expiry_time);
create index browser_session_principal on browser_session (principal_name);

create table browser_session_attributes (
    session_primary_id  char(36) not null references browser_session on delete cascade,
    attribute_name      varchar(200) not null,
    attribute_bytes     bytea not null,
    primary key (session_primary_id, attribute_name)
);
