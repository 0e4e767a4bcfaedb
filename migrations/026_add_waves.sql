-- Up Migration
-- Of the beta: whom a code was made for; null for codes outside of it.
alter table invites add column wave int check (wave between 1 and 99);

-- Down Migration
alter table invites drop column wave;
