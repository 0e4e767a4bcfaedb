-- Up Migration
-- Jobs of deleted accounts that the queue has still to forget: their payload holds essays.
create table queue_removals (
  job_id text primary key,
  created_at timestamptz not null default now()
);

-- Down Migration
drop table queue_removals;
