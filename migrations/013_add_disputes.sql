-- Up Migration
-- "I wrote this myself": only what was flagged can be disputed; the learner sees no notice from then on
alter table tasks add column disputed_at timestamptz;
alter table tasks add constraint tasks_dispute_needs_flag
  check (disputed_at is null or coalesce((detection ->> 'flagged')::boolean, false));

-- Down Migration
alter table tasks drop constraint tasks_dispute_needs_flag;
alter table tasks drop column disputed_at;
