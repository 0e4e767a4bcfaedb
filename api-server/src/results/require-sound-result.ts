import { type JudgeTask, type postResult as operation, type Parsed, Problem } from '@truegul/contract'
import type { Context } from '../context.ts'
import type { Statement } from '../database/database.ts'

type Judged = Extract<Parsed<typeof operation>, { outcome: 'judged' }>
type Fault = { field: string; message: string }

/** UTF-16 code units of one string, and entries of one list. A judge is far below both; beyond them it is broken or hostile. */
const LONGEST_STRING = 4_000
const LONGEST_LIST = 500

const textOfTask: Statement = {
  name: 'text-of-task',
  text: 'select s.text from tasks t join submissions s on s.id = t.submission_id where t.id = $1',
}

/**
 * Looks at what the contract cannot: that nothing is longer than any judge writes, and that each quote stands in the essay at its
 * place. What an app shows inside somebody's essay must be theirs.
 *
 * @throws Problem `judgement-refused` with each place, never with what stands there; operators are told.
 */
export async function requireSoundResult({ database, log }: Pick<Context, 'database' | 'log'>, judged: Judged) {
  const { taskId, judgement, detection } = judged
  const faults = isShort(judgement) && isShort(detection) ? [] : tooLong({ judgement, detection }, '')
  const places = placesIn(judgement)
  if (places.length > 0) {
    const [row] = await database.query<Pick<JudgeTask, 'text'>>(textOfTask, [taskId])
    // Without a text nobody waits for the result, which storing it will say.
    if (row) faults.push(...misquoted(places, row.text))
  }
  const [first] = faults
  if (!first) return
  const fields = faults.slice(0, 20).map(({ field }) => field)
  log.error({ taskId, code: 'judgement-refused', fields }, 'the result of a task is not sound and was refused')
  throw new Problem('judgement-refused', `${first.field} ${first.message}.`, { errors: faults.slice(0, 20) })
}

/** Almost every result: told without a name for each field, which costs more than the look. */
function isShort(value: unknown): boolean {
  if (typeof value === 'string') return value.length <= LONGEST_STRING
  if (typeof value !== 'object' || value === null) return true
  if (Array.isArray(value) && value.length > LONGEST_LIST) return false
  return Object.values(value).every(isShort)
}

function tooLong(value: unknown, field: string): Fault[] {
  if (typeof value === 'string') {
    return value.length > LONGEST_STRING ? [{ field, message: `is longer than ${LONGEST_STRING} code units` }] : []
  }
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value) && value.length > LONGEST_LIST) {
    return [{ field, message: `has more than ${LONGEST_LIST} entries` }]
  }
  return Object.entries(value).flatMap(([key, part]) => tooLong(part, field === '' ? key : `${field}.${key}`))
}

type Place = { field: string; start: number; end: number; words: string }

function placesIn({ ledger, corrections, toCheck = [] }: Judged['judgement']): Place[] {
  return [
    ...ledger.flatMap(({ quote, start, end }, at) =>
      quote === undefined || start === undefined || end === undefined
        ? []
        : [{ field: `judgement.ledger.${at}.quote`, start, end, words: quote }],
    ),
    ...corrections.map(({ original, start, end }, at) => ({
      field: `judgement.corrections.${at}.original`,
      start,
      end,
      words: original,
    })),
    ...toCheck.map(({ original, start, end }, at) => ({
      field: `judgement.toCheck.${at}.original`,
      start,
      end,
      words: original,
    })),
  ]
}

const misquoted = (places: readonly Place[], text: string): Fault[] =>
  places
    .filter(({ start, end, words }) => text.slice(start, end) !== words)
    .map(({ field }) => ({ field, message: 'is not what stands in the essay at its place' }))
