-- Up Migration
-- Whether the feedback helped, as the learner says: of all of it, or of one line of the ledger or one correction.
create table ratings (
  submission_id uuid not null references scoring_results on delete cascade,
  subject text not null check (subject in ('feedback', 'ledger', 'corrections')),
  -- place in the judgement's list, from 0; 0 for the feedback as a whole
  place int not null check (place >= 0 and (place = 0 or subject <> 'feedback')),
  useful boolean not null,
  reason text check (reason ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  comment text check (octet_length(comment) <= 4000),
  rated_at timestamptz not null default now(),
  primary key (submission_id, subject, place)
);

-- Down Migration
drop table ratings;
