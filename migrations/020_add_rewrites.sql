-- Up Migration
-- The earlier essay of the same learner that this one is written anew from; forgotten when that one is deleted.
alter table submissions add column rewrite_of uuid references submissions on delete set null;

create index submissions_of_earlier on submissions (rewrite_of) where rewrite_of is not null;

-- Down Migration
alter table submissions drop column rewrite_of;
