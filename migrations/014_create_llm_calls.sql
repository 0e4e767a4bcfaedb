-- Up Migration
-- The ledger: one row for each request to a vendor of LLMs, also for those that failed. The sums over it are the budget's only truth.
create table llm_calls (
  -- made by the ML server, so that reserving twice is one reservation
  id uuid primary key,
  -- null once the account is deleted: the money stays, whose it was does not
  user_id uuid references users on delete set null,
  task_id uuid references tasks on delete set null,
  provider text not null check (provider in ('claude', 'openai')),
  model text not null check (char_length(model) between 1 and 200),
  purpose text not null check (purpose in ('judge', 'repair', 'second-opinion')),
  prompt_version text not null,
  -- of the price table that the money was computed with
  price_version text,
  -- US dollars, the most that it can cost; null where the price of the model is not known
  reserved_usd numeric(18, 9) check (reserved_usd >= 0),
  -- US dollars; null while it is reserved, and where nobody knows what was charged: then the reserved sum counts
  cost_usd numeric(18, 9) check (cost_usd >= 0),
  -- read at full price: neither from the cache nor into it
  tokens_input int check (tokens_input >= 0),
  tokens_output int check (tokens_output >= 0),
  tokens_cache_read int check (tokens_cache_read >= 0),
  tokens_cache_write int check (tokens_cache_write >= 0),
  milliseconds int check (milliseconds >= 0),
  -- null while it is reserved; lost: nobody settled it in time, so it may have been charged
  outcome text check (outcome in ('answered', 'unusable', 'refused', 'cut', 'rate-limited', 'overloaded', 'vendor-error',
    'rejected', 'no-connection', 'timeout', 'aborted', 'lost')),
  -- when it was reserved: decides the month and the day that it counts towards, both in UTC
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  settled_at timestamptz,
  constraint llm_calls_settled_has_time check ((settled_at is null) = (coalesce(outcome, 'lost') = 'lost')),
  constraint llm_calls_cost_when_settled check (cost_usd is null or settled_at is not null)
);

-- the month's sum; the learner's day; those of one task; those that nobody settled
create index llm_calls_by_time on llm_calls (created_at);
create index llm_calls_of_user on llm_calls (user_id, created_at);
create index llm_calls_of_task on llm_calls (task_id);
create index llm_calls_reserved on llm_calls (expires_at) where outcome is null;

-- What was said about a month's budget: once for each budget, however many servers there are and however often they start.
create table llm_budget_alarms (
  -- its first day
  month date not null,
  level text not null check (level in ('warning', 'stop')),
  -- US dollars: a raised budget is warned of anew
  budget_usd numeric(18, 9) not null,
  said_at timestamptz not null default now(),
  primary key (month, level, budget_usd)
);

-- Of an LLM's judgement: the same text under the same conditions is given it again.
alter table scoring_results add column seal text check (seal ~ '^[0-9a-f]{64}$');
alter table scoring_results add constraint scoring_results_seal_is_an_llms check (seal is null or scorer <> 'local');
create index scoring_results_by_seal on scoring_results (seal, judged_at) where seal is not null;

-- Down Migration
drop index scoring_results_by_seal;
alter table scoring_results drop constraint scoring_results_seal_is_an_llms;
alter table scoring_results drop column seal;
drop table llm_budget_alarms;
drop table llm_calls;
