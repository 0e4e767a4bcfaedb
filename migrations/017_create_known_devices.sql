-- Up Migration
-- Devices on which the account was signed in to: strangers who guess its password cannot lock it out of them. Hashes only.
create table known_devices (
  user_id uuid not null references users on delete cascade,
  device_hash bytea not null check (octet_length(device_hash) = 32),
  last_used_at timestamptz not null default now(),
  primary key (user_id, device_hash)
);

-- Down Migration
drop table known_devices;
