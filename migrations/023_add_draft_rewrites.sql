-- Up Migration
-- The earlier essay of the same learner that this draft writes anew; forgotten when that one is deleted.
alter table writings add column rewrite_of uuid references submissions on delete set null;

create index writings_of_earlier on writings (rewrite_of) where rewrite_of is not null;

-- Down Migration
alter table writings drop column rewrite_of;
