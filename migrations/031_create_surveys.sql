-- Up Migration
-- Who was asked to answer the survey of a wave, and what they said. The questions are data of the program, named by the survey's id.
create table survey_answers (
  survey_id text not null check (survey_id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  user_id uuid not null references users on delete cascade,
  wave int not null references beta_waves,
  asked_at timestamptz not null default now(),
  answers jsonb check (jsonb_typeof(answers) = 'object'),
  wants_interview boolean,
  interview_times text check (char_length(interview_times) <= 500),
  answered_at timestamptz,
  primary key (survey_id, user_id),
  constraint survey_answers_answered_whole check ((answered_at is null) = (answers is null))
);
create index survey_answers_of_user on survey_answers (user_id);
create index survey_answers_of_wave on survey_answers (wave);

-- Down Migration
drop table survey_answers;
