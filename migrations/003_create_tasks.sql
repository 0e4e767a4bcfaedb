-- Up Migration
-- The task row is the outbox: the queue may lose everything at any time, and what is here comes again.
create table tasks (
  id uuid primary key default gen_random_uuid(),
  submission_id uuid not null unique,
  -- waiting: for the relay; enqueued: the queue has it; done, failed: nothing more will be taken
  state text not null default 'waiting' check (state in ('waiting', 'enqueued', 'done', 'failed')),
  -- goes up when the job needs a new id, because the queue remembers the old one as over; job id: <id>-<round>
  round int not null default 1 check (round >= 1),
  -- how often it was handed to the queue
  attempts int not null default 0 check (attempts >= 0),
  -- until then one server's relay is handing it over
  leased_until timestamptz,
  -- when it was last handed over, or last seen alive in the queue
  enqueued_at timestamptz,
  -- since when the learner waits: the submit, or the latest retry
  waiting_since timestamptz not null default now(),
  -- set when the ML server says that it takes longer than usual
  delayed_since timestamptz,
  -- how much the text looks machine-written: score, flagged, abstained, modelVersion, features; never part of the score
  detection jsonb check (jsonb_typeof(detection) = 'object'),
  detected_at timestamptz,
  finished_at timestamptz,
  created_at timestamptz not null default now(),
  constraint tasks_enqueued_has_time check (state <> 'enqueued' or enqueued_at is not null),
  constraint tasks_finished_has_time check ((state in ('done', 'failed')) = (finished_at is not null)),
  constraint tasks_lease_only_while_waiting check (leased_until is null or state = 'waiting'),
  constraint tasks_detection_has_time check ((detection is null) = (detected_at is null))
);

-- the relay's claim, and the age of the oldest waiting task
create index tasks_waiting on tasks (waiting_since) where state = 'waiting';
-- the sweeper's look at what was handed over long ago
create index tasks_enqueued on tasks (enqueued_at) where state = 'enqueued';

-- Down Migration
drop table tasks;
