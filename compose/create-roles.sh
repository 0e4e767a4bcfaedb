#!/bin/sh
# Run once by the PostgreSQL image, on an empty volume: the two roles and the database of docs/runbooks/migrations.md.
set -eu

psql --set ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" \
  --set owner_password="$OWNER_PASSWORD" --set api_password="$API_PASSWORD" <<'SQL'
create role truegul_owner login password :'owner_password';
create role truegul_api login password :'api_password';
create database truegul owner truegul_owner;
revoke connect, temporary on database truegul from public;
grant connect on database truegul to truegul_api;
\connect truegul
set role truegul_owner;
alter default privileges in schema public grant select, insert, update, delete on tables to truegul_api;
alter default privileges in schema public grant usage, select on sequences to truegul_api;
SQL
