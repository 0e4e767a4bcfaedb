-- Up Migration
-- The token that this one was exchanged for, under a key made from this one: whoever lost the answer may ask again. Deleted when
-- the successor is used.
alter table refresh_tokens add column sealed_successor bytea;

-- Down Migration
alter table refresh_tokens drop column sealed_successor;
