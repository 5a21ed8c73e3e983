-- Hashes of refresh tokens that were exchanged for newer ones. Whoever presents one again holds a copy, so the whole authorization ends.
create table spent_refresh_token (
    token_hash          text primary key,
    authorization_id    varchar(100) not null references oauth2_authorization on delete cascade,
    spent_at            timestamptz not null default now()
);
create index spent_refresh_token_authorization on spent_refresh_token (authorization_id);
