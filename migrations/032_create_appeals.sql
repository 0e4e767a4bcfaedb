-- Up Migration
-- A learner asks a person to judge an essay anew. The person's scores stand beside the machine's.
create table appeals (
  submission_id uuid primary key references scoring_results on delete cascade,
  reason text not null check (char_length(reason) between 10 and 1000),
  -- the learner lets essay and scores be kept without a name, to make the judge better
  may_be_kept boolean not null,
  asked_at timestamptz not null default now(),
  -- {"content": 9, …}, of each criterion of the rubric
  scores jsonb check (jsonb_typeof(scores) = 'object'),
  total smallint check (total >= 0),
  comment text check (char_length(comment) between 10 and 2000),
  operator_id uuid references users on delete set null,
  settled_at timestamptz,
  constraint appeals_settled_whole check (
    (settled_at is null) = (scores is null) and (settled_at is null) = (total is null) and (settled_at is null) = (comment is null)
  )
);
create index appeals_waiting on appeals (asked_at) where settled_at is null;
create index appeals_of_operator on appeals (operator_id) where operator_id is not null;

-- What an operator made of "I wrote this myself".
alter table tasks
  add column dispute_outcome text check (dispute_outcome in ('wrong-notice', 'right-notice', 'unclear')),
  add column dispute_note text check (char_length(dispute_note) <= 500),
  add column dispute_settled_at timestamptz,
  add constraint tasks_settled_is_disputed check (dispute_outcome is null or (disputed_at is not null and dispute_settled_at is not null));
create index tasks_disputed on tasks (disputed_at desc, submission_id desc) where disputed_at is not null;

-- Who of us read an essay is told to its author.
create index operator_audit_of_submission on operator_audit (submission_id, id) where submission_id is not null;

-- Down Migration
drop index operator_audit_of_submission;
drop index tasks_disputed;
alter table tasks
  drop constraint tasks_settled_is_disputed,
  drop column dispute_settled_at,
  drop column dispute_note,
  drop column dispute_outcome;
drop table appeals;
