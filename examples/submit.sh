#!/bin/sh
# Does over HTTP what an app does: signs up, submits an essay, waits for the judgement and prints it. While npm start runs:
#
#   sh examples/submit.sh [FILE [PROMPT_ID]]
#
# API (http://127.0.0.1:8080/api/v1) says where TrueGul is, INVITE is a code for it; without one, a code is made as
# `npm run truegul -- invites create` makes it. Each run signs up somebody new.
set -eu
FILE=${1:-examples/essay.txt}
PROMPT=${2:-reading-habit}
[ -r "$FILE" ] || { echo "There is no file $FILE that can be read." >&2; exit 1; }
API=${API:-http://127.0.0.1:8080/api/v1}
curl -s -o /dev/null "$API/config" || { echo "Nothing answers at $API: start TrueGul with npm start, or say with API=... where it is." >&2; exit 1; }
INVITE=${INVITE:-$(npm run --silent truegul -- invites create)}
TOKEN=

# call PATH [JSON]: prints the answer; ends the script with the problem when the server refuses
call() {
  answer=$(curl -sS --fail-with-body "$API$1" -H 'content-type: application/json' \
    ${TOKEN:+-H "authorization: Bearer $TOKEN"} ${2:+-d "$2"}) || { printf '%s\n' "$answer" >&2; exit 1; }
  printf '%s' "$answer"
}
# read_json EXPRESSION: a part of the JSON `it` on standard input
read_json() { node -p "const it = JSON.parse(fs.readFileSync(0, 'utf8')); $1"; }
# json EXPRESSION ARGUMENTS: JSON made of arguments, whatever is in them
json() { expression=$1 && shift && node -p "const [, a, b, c] = process.argv; JSON.stringify($expression)" "$@"; }

LEARNER=$(json '{ email: a, password: b, inviteCode: c, language: "en", consent: { llm: false }, isAtLeast14: true }' \
  "learner-$(date +%s)-$$@example.org" 'eight or more' "$INVITE")
SESSION=$(call /auth/signup "$LEARNER")
TOKEN=$(printf '%s' "$SESSION" | read_json it.accessToken)
ID=$(node -p 'crypto.randomUUID()')
ESSAY=$(json '{ id: a, promptId: b, text: fs.readFileSync(c, "utf8") }' "$ID" "$PROMPT" "$FILE")
call /submissions "$ESSAY" >/dev/null

while :; do
  SUBMISSION=$(call "/submissions/$ID")
  case $(printf '%s' "$SUBMISSION" | read_json it.submission.status) in completed | failed) break ;; esac
  echo 'waiting for the judgement ...' >&2
  sleep 1
done
printf '%s' "$SUBMISSION" | read_json 'JSON.stringify(it, null, 2)'
