import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { StepFailure } from './verify-steps.ts'

/** Milliseconds for the vendors to answer. */
const WITHIN = 30_000
const PAUSE = 500

/** In words of an operator. The devices are made up, so that a vendor that knows our keys calls their tokens dead. */
const MEANINGS: Record<string, string> = {
  'token-dead': 'took our keys and does not know the made-up device, as it should be',
  sent: 'took it',
  'not-configured': 'has no keys here, so nothing is sent',
}

type Row = { platform: 'ios' | 'android'; state: string; reason: string | null }

/**
 * Waits for the rows of push_notifications of an essay to end, and says what became of them.
 *
 * @throws StepFailure when there are none, or a vendor refused us
 */
export async function seeNotifications(database: pg.Client, submissionId: string, signal: AbortSignal) {
  const end = Date.now() + WITHIN
  let rows = await read(database, submissionId)
  while (rows.some(isWaiting) && Date.now() < end && !signal.aborted) {
    await sleep(PAUSE)
    rows = await read(database, submissionId)
  }
  if (rows.length === 0) {
    throw new StepFailure('no row of push_notifications was written for the essay, although two devices are registered')
  }
  const bad = rows.filter(({ state }) => MEANINGS[state] === undefined)
  if (bad.length > 0) throw new StepFailure(`${bad.map(word).join('; ')}; see docs/runbooks/push.md`)
  return { value: undefined, detail: rows.map(word).join('; ') }
}

const isWaiting = ({ state }: Row) => state === 'waiting'

function word({ platform, state, reason }: Row): string {
  const vendor = platform === 'ios' ? 'Apple' : 'Google'
  return `${vendor} ${MEANINGS[state] ?? `ended as ${state}${reason === null ? '' : ` (${reason})`}`}`
}

async function read(database: pg.Client, submissionId: string): Promise<Row[]> {
  const rows = 'select platform, state, reason from push_notifications where submission_id = $1 order by platform desc'
  try {
    return (await database.query<Row>(rows, [submissionId])).rows
  } catch (error) {
    throw new StepFailure(`the database cannot be asked (${error instanceof Error ? error.message : error})`, {
      cause: error,
    })
  }
}
