-- Up Migration
-- Tells every API server which submission changed, in the transaction that changes it: requests may wait for that. As triggers, so that
-- servers of before, and deletions by way of the account, tell it too.
create function notify_submission() returns trigger language plpgsql as $$
begin
  perform pg_notify('submission_changed', old.id::text);
  return null;
end $$;

create function notify_task() returns trigger language plpgsql as $$
begin
  perform pg_notify('submission_changed', old.submission_id::text);
  return null;
end $$;

create trigger submissions_status_changed after update on submissions
  for each row when (old.status is distinct from new.status) execute function notify_submission();
create trigger submissions_deleted after delete on submissions
  for each row execute function notify_submission();
create trigger tasks_delayed after update on tasks
  for each row when (old.delayed_since is null and new.delayed_since is not null) execute function notify_task();

-- Down Migration
drop trigger submissions_status_changed on submissions;
drop trigger submissions_deleted on submissions;
drop trigger tasks_delayed on tasks;
drop function notify_submission;
drop function notify_task;
