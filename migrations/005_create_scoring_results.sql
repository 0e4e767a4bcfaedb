-- Up Migration
-- One judgement for each completed submission; the primary key makes a second delivery harmless.
create table scoring_results (
  submission_id uuid primary key references submissions on delete cascade,
  rubric_version text not null,
  scorer text not null check (scorer in ('local', 'claude', 'openai')),
  total smallint not null check (total between 0 and 50),
  content smallint not null check (content >= 0),
  organisation smallint not null check (organisation >= 0),
  language_use smallint not null check (language_use >= 0),
  range_low smallint not null check (range_low >= 0),
  range_high smallint not null check (range_high <= 50),
  level text not null check (level in ('below-3', '3', '4', '5', '6')),
  -- the whole judgement as it was posted; the columns above repeat what is listed, constrained or counted
  judgement jsonb not null check (jsonb_typeof(judgement) = 'object'),
  judged_at timestamptz not null default now(),
  constraint scoring_results_total_is_sum check (total = content + organisation + language_use),
  constraint scoring_results_range_holds_total check (total between range_low and range_high),
  constraint scoring_results_within_rubric check (
    rubric_version <> 'topik-54@1' or (content <= 12 and organisation <= 12 and language_use <= 26)
  )
);

-- Down Migration
drop table scoring_results;
