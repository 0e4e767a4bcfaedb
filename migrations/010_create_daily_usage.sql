-- Up Migration
-- Essays that count towards the daily limit, by UTC day. A counter row, so that concurrent submits queue on one lock.
create table daily_usage (
  user_id uuid not null references users on delete cascade,
  day date not null,
  used int not null check (used >= 0),
  primary key (user_id, day)
);

-- Down Migration
drop table daily_usage;
