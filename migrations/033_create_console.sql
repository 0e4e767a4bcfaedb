-- Up Migration
-- What operators switched off: a row is there from the first time on.
create table switches (
  name text primary key check (name in ('sign-ups', 'llm', 'push')),
  is_off boolean not null,
  reason text not null check (char_length(reason) <= 500),
  -- when it goes on again by itself
  ends_at timestamptz,
  changed_at timestamptz not null default now(),
  operator_id uuid references users on delete set null
);
create index switches_of_operator on switches (operator_id) where operator_id is not null;

-- Servers that run: each says so every few seconds; one that is silent for a minute is gone.
create table servers (
  id uuid primary key,
  service text not null check (service in ('api-server', 'ml-server')),
  version text not null check (char_length(version) <= 100),
  started_at timestamptz not null,
  seen_at timestamptz not null default now()
);
create index servers_by_time on servers (seen_at);

-- What AWS cost in a month of Asia/Seoul, by its first day.
create table aws_costs (
  month date primary key check (extract(day from month) = 1),
  usd numeric(12, 2) not null check (usd >= 0),
  source text not null check (source in ('cost-explorer', 'by-hand')),
  at timestamptz not null default now()
);

-- Prompts that learners are not offered any more.
create table prompts_off (
  prompt_id text primary key check (char_length(prompt_id) <= 100),
  at timestamptz not null default now()
);

-- the last day's results; essays of a prompt, of a day and of a state; the mean of a prompt, without a look at what was judged
create index tasks_finished on tasks (finished_at) where finished_at is not null;
create index submissions_by_time on submissions (created_at, id);
create index submissions_of_prompt on submissions (prompt_id, created_at) include (id);
create index submissions_of_state on submissions (status, created_at, id);
-- what the detector said, without what it looked at
create index tasks_detected on tasks (finished_at, submission_id)
  where detection is not null and not (detection ->> 'abstained')::boolean;
create index tasks_flagged on tasks (finished_at, submission_id) include (disputed_at) where (detection ->> 'flagged')::boolean;
create index scoring_results_total on scoring_results (submission_id) include (total);

-- Down Migration
drop index scoring_results_total;
drop index tasks_flagged;
drop index tasks_detected;
drop index submissions_of_state;
drop index submissions_of_prompt;
drop index submissions_by_time;
drop index tasks_finished;
drop table prompts_off;
drop table aws_costs;
drop table servers;
drop table switches;
