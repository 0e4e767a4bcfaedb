-- Oldest server: 018_add_criterion_scores
-- Up Migration
-- The scores of results are rows of criterion_scores; no server that may still run reads or writes these columns.
drop trigger scoring_results_of_before on scoring_results;
drop function add_criterion_scores;
alter table scoring_results
  drop column content,
  drop column organisation,
  drop column language_use,
  alter column max set not null;

-- Down Migration
alter table scoring_results
  alter column max drop not null,
  add column content smallint check (content >= 0),
  add column organisation smallint check (organisation >= 0),
  add column language_use smallint check (language_use >= 0),
  add constraint scoring_results_total_is_sum check (total = content + organisation + language_use),
  add constraint scoring_results_within_rubric check (
    rubric_version <> 'topik-54@1' or (content <= 12 and organisation <= 12 and language_use <= 26)
  );

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
