-- Up Migration
-- Nobody could write here yet.
delete from push_tokens;

alter table push_tokens
  -- another one for each owner of the token: what was to be said to one is never said to the next
  add column id uuid not null default gen_random_uuid() unique,
  -- in which it was given; the token goes when it ends
  add column session_id uuid not null references sessions on delete cascade,
  -- of the installed app: its earlier token goes when it gives another one
  add column device_id uuid not null constraint push_tokens_device_key unique,
  add column app_version text not null check (char_length(app_version) between 5 and 20),
  add column device_name text check (char_length(device_name) <= 100);

create index push_tokens_of_session on push_tokens (session_id);

create function forget_push_tokens() returns trigger language plpgsql as $$
begin
  delete from push_tokens where session_id = new.id;
  return null;
end $$;

create trigger sessions_ended after update on sessions
  for each row when (old.revoked_at is null and new.revoked_at is not null) execute function forget_push_tokens();

-- A row for each result or failure and each device that is to be told of it.
create table push_notifications (
  id uuid primary key default gen_random_uuid(),
  submission_id uuid not null references submissions on delete cascade,
  -- of push_tokens, which may go at any time: no foreign key, because storing a result waits for nobody
  token_id uuid not null,
  platform text not null check (platform in ('ios', 'android')),
  kind text not null check (kind in ('result', 'failed')),
  -- waiting; sent: the vendor has it; all others say why it was not sent, and nothing more happens
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'not-configured', 'switched-off', 'not-needed',
    'superseded', 'token-gone', 'token-dead', 'refused', 'given-up')),
  attempts int not null default 0 check (attempts >= 0),
  -- when it is tried; while a server sends it, when another one may
  due_at timestamptz not null default now(),
  -- what the vendor last said against it
  reason text check (char_length(reason) <= 100),
  created_at timestamptz not null default now(),
  ended_at timestamptz,
  constraint push_notifications_ended_has_time check ((state = 'waiting') = (ended_at is null))
);

create index push_notifications_due on push_notifications (platform, due_at) where state = 'waiting';
create index push_notifications_of_submission on push_notifications (submission_id);
create index push_notifications_by_time on push_notifications (created_at);

-- In the transaction that ends a task, whoever ends it. The payload is empty, so that one transaction tells it once.
create function tell_devices() returns trigger language plpgsql as $$
begin
  insert into push_notifications (submission_id, token_id, platform, kind)
  select new.id, p.id, p.platform, case new.status when 'completed' then 'result' else 'failed' end
  from push_tokens p where p.user_id = new.user_id;
  if found then
    perform pg_notify('push_waiting', '');
  end if;
  return null;
end $$;

create trigger submissions_finished after update on submissions
  for each row when (old.status is distinct from new.status and new.status in ('completed', 'failed'))
  execute function tell_devices();

-- Down Migration
drop trigger submissions_finished on submissions;
drop function tell_devices;
drop table push_notifications;
drop trigger sessions_ended on sessions;
drop function forget_push_tokens;
alter table push_tokens drop column device_name, drop column app_version, drop column device_id, drop column session_id,
  drop column id;
