-- Up Migration
create table submissions (
  -- made by the client, so that sending twice is the same submission
  id uuid primary key,
  user_id uuid not null references users on delete cascade,
  prompt_id text not null check (prompt_id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  -- to the code unit as sent: offsets in results count into it
  text text not null check (octet_length(text) between 1 and 65536),
  -- as countCharacters of @truegul/topik counts
  characters int not null check (characters between 75 and 1000),
  -- of the feedback, fixed when submitted
  language text not null check (language in ('en', 'ko')),
  status text not null default 'pending' check (status in ('pending', 'processing', 'completed', 'failed')),
  failure text check (failure in ('scorer-failed', 'scorer-refused', 'scorer-away', 'task-unreadable')),
  -- the UTC day whose limit this essay counts towards; null once a failure has given it back
  counted_on date,
  created_at timestamptz not null default now(),
  completed_at timestamptz,
  -- when the learner first opened it finished
  seen_at timestamptz,
  constraint submissions_failed_has_reason check ((status = 'failed') = (failure is not null)),
  constraint submissions_completed_has_time check ((status = 'completed') = (completed_at is not null)),
  constraint submissions_seen_only_finished check (seen_at is null or status in ('completed', 'failed'))
);

-- history, newest first, page by page
create index submissions_of_user on submissions (user_id, created_at desc, id desc);

alter table tasks add constraint tasks_submission_id_fkey
  foreign key (submission_id) references submissions on delete cascade;

-- Down Migration
alter table tasks drop constraint tasks_submission_id_fkey;
drop table submissions;
