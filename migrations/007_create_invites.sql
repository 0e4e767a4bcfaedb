-- Up Migration
create table invites (
  -- upper case, so that a code typed on a phone is found however the keyboard capitalised it
  code text primary key check (code = upper(code) and code ~ '^[A-Z0-9][A-Z0-9-]{3,63}$'),
  max_uses int not null default 1 check (max_uses >= 1),
  used int not null default 0,
  expires_at timestamptz,
  revoked_at timestamptz,
  -- the operator's, never shown to learners
  note text not null default '',
  created_at timestamptz not null default now(),
  constraint invites_never_overused check (used between 0 and max_uses)
);

-- which code brought the learner; null for accounts that an operator or the demo made
alter table users add column invite_code text references invites;

-- Down Migration
alter table users drop column invite_code;
drop table invites;
