-- Up Migration
alter table users
  -- null until a mailed link was opened at this address
  add column email_confirmed_at timestamptz,
  -- whether devices may be told of results
  add column notifications boolean not null default true;

alter table sessions
  -- browser and system, or the name that an app gave
  add column device text check (char_length(device) <= 80),
  -- when the password was last given in it
  add column password_given_at timestamptz;

update sessions set password_given_at = created_at;
-- a session starts with the password, also by a server of before
alter table sessions alter column password_given_at set default now(), alter column password_given_at set not null;

-- Down Migration
alter table sessions drop column password_given_at, drop column device;
alter table users drop column notifications, drop column email_confirmed_at;
