-- Up Migration
-- The console lists them, newest first.
create index mails_by_time on mails (created_at, id);

-- Down Migration
drop index mails_by_time;
