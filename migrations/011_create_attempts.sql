-- Up Migration
-- Failed log-ins and sign-ups in a window of time, by account and by address. Keys are SHA-256: no address is stored.
create table attempts (
  key bytea primary key check (octet_length(key) = 32),
  failures int not null check (failures >= 0),
  window_ends_at timestamptz not null
);

create index attempts_by_end on attempts (window_ends_at);

-- Down Migration
drop table attempts;
