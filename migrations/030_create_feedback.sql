-- Up Migration
create table feedback (
  -- made by the app, so that sending twice is one feedback
  id uuid primary key,
  user_id uuid not null references users on delete cascade,
  kind text not null check (kind in ('bug', 'idea', 'wrong-judgement', 'other')),
  text text not null check (char_length(text) between 1 and 4000),
  -- the essay that it is about, and whether operators may read that for it
  submission_id uuid references submissions on delete set null,
  may_read_essay boolean not null,
  screen text not null check (char_length(screen) <= 200),
  app_version text not null check (char_length(app_version) <= 200),
  platform text not null check (platform in ('web', 'ios', 'android')),
  device text not null check (char_length(device) <= 200),
  language text not null check (language in ('en', 'ko')),
  -- by the device's clock
  written_at timestamptz not null,
  created_at timestamptz not null default now(),
  status text not null default 'new' check (status in ('new', 'open', 'answered', 'closed', 'merged')),
  assignee_id uuid references users on delete set null,
  labels text[] not null default '{}',
  merged_into uuid references feedback on delete set null,
  constraint feedback_merged_somewhere check (merged_into is null or (status = 'merged' and merged_into <> id))
);
create index feedback_of_user on feedback (user_id, created_at);
create index feedback_by_status on feedback (status, created_at);
create index feedback_by_time on feedback (created_at);
create index feedback_of_submission on feedback (submission_id) where submission_id is not null;
create index feedback_of_assignee on feedback (assignee_id) where assignee_id is not null;
create index feedback_merged on feedback (merged_into) where merged_into is not null;

-- Apart, so that lists never read pictures.
create table feedback_screenshots (
  feedback_id uuid primary key references feedback on delete cascade,
  type text not null check (type in ('image/png', 'image/jpeg', 'image/webp')),
  image bytea not null check (octet_length(image) between 1 and 1500000)
);

create table feedback_replies (
  -- made by the console
  id uuid primary key,
  feedback_id uuid not null references feedback on delete cascade,
  operator_id uuid references users on delete set null,
  text text not null check (char_length(text) between 1 and 4000),
  created_at timestamptz not null default now()
);
create index feedback_replies_of_feedback on feedback_replies (feedback_id, created_at);
create index feedback_replies_of_operator on feedback_replies (operator_id) where operator_id is not null;

-- What somebody is told of in the inbox that is not how an essay ended.
create table notices (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references users on delete cascade,
  kind text not null check (kind in ('reply', 'survey', 'appeal')),
  feedback_id uuid references feedback on delete cascade,
  reply_id uuid references feedback_replies on delete cascade,
  submission_id uuid references submissions on delete cascade,
  created_at timestamptz not null default now(),
  read_at timestamptz
);
create index notices_of_user on notices (user_id, created_at);
create index notices_unread on notices (user_id) where read_at is null;
create unique index notices_of_reply on notices (reply_id, user_id) where reply_id is not null;
create index notices_of_feedback on notices (feedback_id) where feedback_id is not null;
create index notices_of_submission on notices (submission_id) where submission_id is not null;

-- Of the result as a whole.
alter table ratings add column stars smallint check (stars between 1 and 5);
create index ratings_by_time on ratings (rated_at);

-- Down Migration
drop index ratings_by_time;
alter table ratings drop column stars;
drop table notices;
drop table feedback_replies;
drop table feedback_screenshots;
drop table feedback;
