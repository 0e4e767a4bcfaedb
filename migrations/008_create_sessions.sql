-- Up Migration
-- A session is a family of refresh tokens that follow from one log-in. Tokens are kept as their SHA-256 only.
create table sessions (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references users on delete cascade,
  created_at timestamptz not null default now(),
  revoked_at timestamptz
);

create index sessions_of_user on sessions (user_id);

create table refresh_tokens (
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  session_id uuid not null references sessions on delete cascade,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  -- when it was exchanged for the next one; a second use revokes the session
  used_at timestamptz
);

create index refresh_tokens_of_session on refresh_tokens (session_id);
create index refresh_tokens_by_end on refresh_tokens (expires_at);

-- Down Migration
drop table refresh_tokens;
drop table sessions;
