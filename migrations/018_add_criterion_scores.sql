-- Up Migration
-- Scores of a result, one row a criterion: a rubric has as many as it names, and its maximum is its own.
create table criterion_scores (
  submission_id uuid not null references scoring_results on delete cascade,
  criterion text not null check (criterion ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  -- 1 is shown first
  position smallint not null check (position >= 1),
  score smallint not null check (score >= 0),
  max smallint not null,
  primary key (submission_id, criterion),
  constraint criterion_scores_within_max check (score <= max)
);

-- of the rubric
alter table scoring_results add column max smallint check (max >= 1);
update scoring_results set max = (judgement ->> 'max')::smallint;

insert into criterion_scores (submission_id, criterion, position, score, max)
select r.submission_id, c.value ->> 'id', c.place, (c.value ->> 'score')::smallint, (c.value ->> 'max')::smallint
from scoring_results r cross join jsonb_array_elements(r.judgement -> 'criteria') with ordinality as c (value, place);

alter table scoring_results
  alter column content drop not null,
  alter column organisation drop not null,
  alter column language_use drop not null,
  drop constraint scoring_results_total_check,
  drop constraint scoring_results_range_high_check,
  add constraint scoring_results_total_within_max check (total between 0 and max),
  add constraint scoring_results_range_within_max check (range_high <= max);

-- Servers of before know neither the column nor the table: what they store gets both here.
create function add_criterion_scores() returns trigger language plpgsql as $$
begin
  update scoring_results set max = (new.judgement ->> 'max')::smallint where submission_id = new.submission_id;
  insert into criterion_scores (submission_id, criterion, position, score, max)
  select new.submission_id, c.value ->> 'id', c.place, (c.value ->> 'score')::smallint, (c.value ->> 'max')::smallint
  from jsonb_array_elements(new.judgement -> 'criteria') with ordinality as c (value, place);
  return null;
end $$;

create trigger scoring_results_of_before after insert on scoring_results
  for each row when (new.max is null) execute function add_criterion_scores();

-- Down Migration
do $$
begin
  if exists (
    select from scoring_results r
    where max > 50 or (select array_agg(criterion order by position) from criterion_scores c where c.submission_id = r.submission_id)
      is distinct from array['content', 'organisation', 'language']
  ) then
    raise exception 'there are results of a rubric that the older schema has no columns for; nothing was changed';
  end if;
end $$;

drop trigger scoring_results_of_before on scoring_results;
drop function add_criterion_scores;

update scoring_results r set content = s.content, organisation = s.organisation, language_use = s.language
from (
  select submission_id,
    max(score) filter (where criterion = 'content') as content,
    max(score) filter (where criterion = 'organisation') as organisation,
    max(score) filter (where criterion = 'language') as language
  from criterion_scores group by submission_id
) as s
where s.submission_id = r.submission_id;

alter table scoring_results
  alter column content set not null,
  alter column organisation set not null,
  alter column language_use set not null,
  drop constraint scoring_results_total_within_max,
  drop constraint scoring_results_range_within_max,
  add constraint scoring_results_total_check check (total between 0 and 50),
  add constraint scoring_results_range_high_check check (range_high <= 50),
  drop column max;
drop table criterion_scores;
