-- Up Migration
-- Who is suspended may neither log in nor call. Their essays that wait are still judged.
alter table users add column suspended_at timestamptz;

-- Accounts with the operators' role, which is granted on the machine only.
create table operators (
  user_id uuid primary key references users on delete cascade,
  granted_at timestamptz not null default now(),
  -- SHA-256 of the code that lets them set up their second factor: a thief of the password alone cannot
  enrolment_hash bytea check (octet_length(enrolment_hash) = 32),
  enrolment_ends_at timestamptz,
  -- key of their TOTP, sealed by the server; null before the set-up
  totp_key bytea,
  -- when a first code showed that their device has the key
  confirmed_at timestamptz,
  -- the last step of 30 seconds whose code was taken: none is taken twice
  last_step int,
  constraint operators_confirmed_has_key check (confirmed_at is null or totp_key is not null)
);

-- Each is good once, then deleted. SHA-256 only.
create table recovery_codes (
  user_id uuid not null references operators on delete cascade,
  code_hash bytea not null check (octet_length(code_hash) = 32),
  primary key (user_id, code_hash)
);

-- when this session last showed the second factor
alter table sessions add column second_factor_at timestamptz;

-- SHA-256 of the account's address, so that an operator can let it in again, and deleting it takes these along
alter table attempts add column account_hash bytea check (octet_length(account_hash) = 32);
create index attempts_of_account on attempts (account_hash) where account_hash is not null;

-- What operators did and read. Bare ids, and never a word of an essay. Without references, because it outlives what it tells of.
create table operator_audit (
  id int generated always as identity primary key,
  at timestamptz not null default now(),
  -- who: an operator's account, or the account of the machine where `truegul` ran
  operator_id uuid,
  machine_user text check (char_length(machine_user) between 1 and 100),
  action text not null check (action ~ '^[a-z]+(-[a-z]+)*$'),
  -- whose record, and which essay
  person_id uuid,
  submission_id uuid,
  reason text not null check (char_length(reason) <= 500),
  -- of the HTTP request, as in the log
  request_id text check (char_length(request_id) <= 100),
  constraint operator_audit_names_one check ((operator_id is null) <> (machine_user is null))
);

create index operator_audit_of_person on operator_audit (person_id, id) where person_id is not null;

-- Nothing is ever changed; what is two years old may go.
create function refuse_audit_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.at < now() - interval '2 years' then return old; end if;
  end if;
  raise exception 'operator_audit takes new rows only' using errcode = 'restrict_violation';
end $$;

create trigger operator_audit_keeps_rows before update or delete on operator_audit
  for each row execute function refuse_audit_change();
create trigger operator_audit_keeps_all before truncate on operator_audit
  for each statement execute function refuse_audit_change();

-- Down Migration
drop table operator_audit;
drop function refuse_audit_change;
drop index attempts_of_account;
alter table attempts drop column account_hash;
alter table sessions drop column second_factor_at;
drop table recovery_codes;
drop table operators;
alter table users drop column suspended_at;
