-- Up Migration
-- Drafts: what a learner is still writing. A submitted essay lives in submissions.
create table writings (
  -- made by the client, so that a draft has its name while offline
  id uuid primary key,
  user_id uuid not null references users on delete cascade,
  prompt_id text not null check (prompt_id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  text text not null check (octet_length(text) <= 65536),
  -- counts the saves; a save must name the revision it was made from
  revision int not null check (revision >= 1),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create index writings_of_user on writings (user_id, updated_at);

-- Down Migration
drop table writings;
