import { growingPause } from '@truegul/service'
import { batch } from '../../database/batch.ts'
import { type Database, type Statement, sqlState } from '../../database/database.ts'
import type { Verdict } from '../senders/push-sender.ts'
import type { Claimed, State } from './claim-notifications.ts'

export type Sent = { row: Claimed & { token_id: string }; verdict: Verdict }

/**
 * What became of several tries. Only for the try that is meant: one that took longer than its lease must not speak for the next. A
 * dead token goes with it, unless the app gave it anew since it was found dead.
 */
const note: Statement = {
  name: 'note-verdicts',
  text: `
    with said as (
      select * from unnest($1::uuid[], $2::int[], $3::text[], $4::text[], $5::int[], $6::uuid[], $7::timestamptz[])
        as said (id, attempts, state, reason, pause, token_id, dead_since)
    ), dead as (
      delete from push_tokens p using said
      where said.state = 'token-dead' and p.id = said.token_id and p.updated_at <= said.dead_since
    )
    update push_notifications n set state = said.state, reason = said.reason, due_at = now() + said.pause * interval '1 ms',
      ended_at = case when said.state = 'waiting' then null else now() end
    from said where n.id = said.id and n.attempts = said.attempts and n.state = 'waiting'
    returning n.id`,
}

const MOST = 100

/** Writes down what the vendor said: one statement at a time, for all that was said while the last was under way. */
export function createNoteVerdicts(database: Database): (sent: Sent) => Promise<void> {
  return batch({
    run: async (items) => {
      const rows = items.map(columnsOf)
      const columns = rows[0]!.map((_, column) => rows.map((row) => row[column]))
      await database.query(note, columns)
      return items.map(() => undefined)
    },
    keys: ({ row }) => [row.id],
    isOfOne: (error) => sqlState(error) !== undefined,
    most: MOST,
  })
}

export const stateAfter = ({ is }: Verdict): State => (is === 'later' ? 'waiting' : is)

function columnsOf({ row, verdict }: Sent): unknown[] {
  const reason = verdict.is === 'sent' ? null : verdict.reason
  const since = verdict.is === 'token-dead' ? (verdict.since ?? row.claimed_at) : null
  // A little more than was asked for, and never all at the same moment.
  const pause = verdict.is === 'later' ? Math.round(verdict.after * (1 + Math.random() / 10)) : 0
  return [
    row.id,
    row.attempts,
    stateAfter(verdict),
    reason,
    Math.max(pause, growingPause(row.attempts)),
    row.token_id,
    since,
  ]
}
