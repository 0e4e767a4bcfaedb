-- Up Migration
-- A row per mail that we owe somebody, made in the transaction that causes it. A link is made when its mail is sent, so no token rests here.
create table mails (
  id uuid primary key default gen_random_uuid(),
  -- null for a reset until it is sent: somebody gave an address, and whose it is is looked up then
  user_id uuid references users on delete cascade,
  kind text not null check (kind in ('reset', 'confirm-address', 'change-address', 'address-changed', 'password-changed')),
  -- of the recipient; wiped when the mail is out of our hands
  address text check (char_length(address) between 3 and 254),
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'kept', 'refused', 'given-up', 'dropped')),
  attempts int not null default 0 check (attempts >= 0),
  due_at timestamptz not null default now(),
  leased_until timestamptz,
  created_at timestamptz not null default now(),
  ended_at timestamptz,
  -- number of the mail server's last refusal, like 550
  reply int check (reply between 400 and 599),
  -- what would have been sent, on a developer's machine without a mail server
  kept jsonb,
  constraint mails_waiting_have_an_address check (state <> 'waiting' or (address is not null and ended_at is null))
);

create index mails_due on mails (due_at) where state = 'waiting';
create index mails_of_user on mails (user_id, kind, created_at);
create index mails_ended on mails (ended_at) where ended_at is not null;

-- What a mailed link opens: the latest one of each purpose, by the SHA-256 of its token.
create table links (
  user_id uuid not null references users on delete cascade,
  purpose text not null check (purpose in ('reset', 'confirm-address', 'change-address')),
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  -- where it was sent: the address that its use confirms
  address text not null,
  -- when its mail was asked for: one that is sent late takes nothing from a later one
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (user_id, purpose)
);

create index links_by_end on links (expires_at);

-- Down Migration
drop table links;
drop table mails;
