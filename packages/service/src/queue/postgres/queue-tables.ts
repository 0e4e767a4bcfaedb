/**
 * The queue's tables, in their own schema, apart from the product's. Changes are made so that an older worker goes on working,
 * or under another schema's name: the queue may lose everything at any time, so nothing is ever migrated.
 */
export const QUEUE_TABLES = `
create schema if not exists queue;

create table if not exists queue.job (
  queue      text not null,
  id         text not null,
  -- JSON. Null once the job is over: what a learner wrote is not kept longer than needed.
  data       text,
  state      text not null default 'waiting' check (state in ('waiting', 'running', 'over')),
  added_at   timestamptz not null default now(),
  run_at     timestamptz not null default now(),
  -- Runs that rejected, and all runs.
  failures   integer not null default 0,
  starts     integer not null default 0,
  -- The worker that runs it, and until when it does so without another sign of life.
  holder     uuid,
  held_until timestamptz,
  over_at    timestamptz,
  primary key (queue, id)
);

-- Essays are 2 to 4 KB: compressing them costs more than it saves for the seconds they are here.
alter table queue.job alter column data set storage external;

create index if not exists job_waiting on queue.job (queue, run_at) where state = 'waiting';
create index if not exists job_running on queue.job (queue, held_until) where state = 'running';
create index if not exists job_over on queue.job (over_at) where state = 'over';
`

/** Workers listen here; the payload is the name of a queue that got something to do. */
export const CHANNEL = 'truegul_queue'
