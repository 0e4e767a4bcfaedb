-- Up Migration
-- Waves of the closed beta, as the plan has them (S5-8); operators change them and add others.
create table beta_waves (
  number int primary key check (number between 1 and 99),
  purpose text not null check (char_length(purpose) between 3 and 300),
  -- testers at least and at most
  minimum int not null check (minimum >= 1),
  places int not null check (places >= minimum),
  starts_on date,
  ends_on date check (ends_on >= starts_on),
  -- where its testers get the app
  ios_link text check (char_length(ios_link) <= 300),
  android_link text check (char_length(android_link) <= 300),
  survey_sent_at timestamptz
);
insert into beta_waves (number, purpose, minimum, places) values
  (1, 'find fatal bugs, in one week', 5, 10),
  (2, 'collect feedback, in two weeks', 20, 30);

-- An account's invite is found when the account is looked at.
create index users_of_invite on users (invite_code) where invite_code is not null;

create table beta_applications (
  id uuid primary key default gen_random_uuid(),
  -- all that says who it is goes when it is withdrawn; the rest stays for the counts
  email text check (char_length(email) between 3 and 254),
  language text not null check (language in ('en', 'ko')),
  first_language text not null check (char_length(first_language) between 2 and 8),
  aim text not null check (aim in ('3', '4', '5', '6')),
  devices text[] not null check (cardinality(devices) between 1 and 2 and devices <@ array['ios', 'android']),
  exam_on date,
  channel text not null check (channel ~ '^[a-z]+(-[a-z]+)*$'),
  channel_is_of_link boolean not null,
  state text not null default 'unconfirmed'
    check (state in ('unconfirmed', 'applied', 'accepted', 'waitlisted', 'declined', 'withdrawn')),
  wave int references beta_waves,
  -- their own code; the account that was made with it is theirs
  invite_code text references invites,
  applied_at timestamptz not null default now(),
  confirmed_at timestamptz,
  decided_at timestamptz,
  invited_at timestamptz,
  -- mailed once each: not signed up, signed up without an essay
  reminded_to_open_at timestamptz,
  reminded_to_write_at timestamptz,
  constraint beta_applications_accepted_has_all check (state <> 'accepted' or (wave is not null and invite_code is not null)),
  constraint beta_applications_withdrawn_names_nobody check ((state = 'withdrawn') = (email is null))
);
create unique index beta_applications_of_address on beta_applications (lower(email)) where email is not null;
create unique index beta_applications_of_invite on beta_applications (invite_code) where invite_code is not null;
create index beta_applications_by_state on beta_applications (state, applied_at);

-- What the links in mails to an applicant open, by the SHA-256 of the token: each mail has its own, and all work.
create table beta_links (
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  application_id uuid not null references beta_applications on delete cascade,
  made_at timestamptz not null default now()
);
create index beta_links_of_application on beta_links (application_id, made_at);

alter table mails
  add column application_id uuid references beta_applications on delete cascade,
  drop constraint mails_kind_check,
  add constraint mails_kind_check check (kind in ('reset', 'confirm-address', 'change-address', 'address-changed',
    'password-changed', 'beta-confirm', 'beta-invite', 'beta-waitlist', 'beta-decline', 'beta-remind-open',
    'beta-remind-write', 'survey', 'feedback-reply', 'appeal-settled'));
create index mails_of_application on mails (application_id, kind, created_at) where application_id is not null;

-- Who has the app by the store's own lists: a row for each time without a break.
create table beta_installs (
  id int generated always as identity primary key,
  application_id uuid not null references beta_applications on delete cascade,
  store text not null check (store in ('testflight', 'play')),
  since date not null,
  -- the first day without it
  until date check (until > since)
);
create unique index beta_installs_now on beta_installs (store, application_id) where until is null;
create index beta_installs_of_application on beta_installs (application_id);

create table beta_builds (
  store text not null check (store in ('testflight', 'play')),
  version text not null check (char_length(version) between 5 and 20),
  uploaded_on date not null,
  primary key (store, version)
);

-- Down Migration
drop table beta_builds;
drop table beta_installs;
delete from mails where kind not in ('reset', 'confirm-address', 'change-address', 'address-changed', 'password-changed');
alter table mails
  drop column application_id,
  drop constraint mails_kind_check,
  add constraint mails_kind_check check (kind in ('reset', 'confirm-address', 'change-address', 'address-changed', 'password-changed'));
drop table beta_links;
drop table beta_applications;
drop index users_of_invite;
drop table beta_waves;
