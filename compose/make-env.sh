#!/bin/sh
# sh compose/make-env.sh DOMAIN: writes .env with new secrets for docker-compose.yml. Never over one that is there.
set -eu

domain=${1:-}
file=${2:-.env}
case $domain in
'' | *[!A-Za-z0-9.-]*)
  echo 'make-env.sh wants the domain that people will open, like truegul.example.org, or localhost to try it.' >&2
  exit 2
  ;;
esac
if [ -e "$file" ]; then
  echo "$file exists already, and its passwords are those of the database: it is left as it is." >&2
  exit 1
fi
if [ "$domain" = localhost ]; then
  public=http://localhost:8080 proxies=0
else
  public=https://$domain proxies=1
fi
# hexadecimal, because some of them stand in addresses
secret() { openssl rand -hex 32; }

umask 077
sed -e "s|^DOMAIN=.*|DOMAIN=$domain|" -e "s|^PUBLIC_URL=.*|PUBLIC_URL=$public|" -e "s|^TRUSTED_PROXIES=.*|TRUSTED_PROXIES=$proxies|" \
  -e "s|^POSTGRES_PASSWORD=.*|POSTGRES_PASSWORD=$(secret)|" -e "s|^OWNER_PASSWORD=.*|OWNER_PASSWORD=$(secret)|" \
  -e "s|^API_PASSWORD=.*|API_PASSWORD=$(secret)|" -e "s|^QUEUE_PASSWORD=.*|QUEUE_PASSWORD=$(secret)|" \
  -e "s|^JWT_SECRET=.*|JWT_SECRET=$(secret)|" -e "s|^CALLBACK_SECRET=.*|CALLBACK_SECRET=$(secret)|" \
  "$(dirname "$0")/env.example" >"$file"
echo "Wrote $file for $public. Keep a copy of it in a safe place: with the database alone nobody gets in."
