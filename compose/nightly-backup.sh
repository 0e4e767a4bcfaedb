#!/bin/sh
# Each night at 03:00 UTC, or now and only once with "once": a backup that is read back, and none older than BACKUP_DAYS.
set -u

back_up() {
  file="/backups/truegul-$(date -u +%Y-%m-%dT%H%M).backup"
  truegul backup "$file" && truegul backup verify "$file" || return 1
  find /backups -name 'truegul-*.backup' -mtime "+${BACKUP_DAYS:-30}" -delete
}

if [ "${1:-}" = once ]; then
  back_up
  exit
fi
while :; do
  sleep $((86400 - ($(date -u +%s) - 10800) % 86400))
  until back_up; do
    echo 'The backup failed; the next try comes in ten minutes.' >&2
    sleep 600
  done
done
