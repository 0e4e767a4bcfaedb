-- Up Migration
create table users (
  id uuid primary key default gen_random_uuid(),
  -- as typed; two spellings that differ in case only are one address
  email text not null check (char_length(email) between 3 and 254),
  password_hash text not null check (password_hash like '$argon2id$%'),
  -- of feedback and of sentences made for this learner
  language text not null default 'en' check (language in ('en', 'ko')),
  created_at timestamptz not null default now()
);

create unique index users_email_key on users (lower(email));

-- Down Migration
drop table users;
