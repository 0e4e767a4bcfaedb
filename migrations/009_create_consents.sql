-- Up Migration
-- Each answer to the question whether essays may go to the named AI provider. The latest row counts; none is ever changed.
create table consents (
  user_id uuid not null references users on delete cascade,
  changed_at timestamptz not null default clock_timestamp(),
  llm boolean not null,
  -- of the text that was agreed to
  version text not null,
  primary key (user_id, changed_at)
);

-- Down Migration
drop table consents;
