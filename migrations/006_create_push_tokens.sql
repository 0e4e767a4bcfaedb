-- Up Migration
create table push_tokens (
  -- a device has one owner: who signs in on it last
  token text primary key check (char_length(token) between 1 and 4096),
  user_id uuid not null references users on delete cascade,
  platform text not null check (platform in ('ios', 'android')),
  environment text not null check (environment in ('development', 'production')),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create index push_tokens_of_user on push_tokens (user_id);

-- Down Migration
drop table push_tokens;
