-- Up Migration
-- Ids of essays that their learner deleted, and nothing else of them: a phone that sends one once more, because its answer got lost,
-- must not bring it back.
create table deleted_submissions (
  id uuid primary key,
  deleted_at timestamptz not null default now()
);

create index deleted_submissions_by_time on deleted_submissions (deleted_at);

-- Down Migration
drop table deleted_submissions;
