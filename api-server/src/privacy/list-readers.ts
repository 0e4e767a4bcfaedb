import {
  type LlmCallOutcome,
  type Output,
  type listReaders as operation,
  type Parsed,
  Problem,
} from '@truegul/contract'
import type { Context } from '../context.ts'
import type { Statement } from '../database/database.ts'
import type { LearnerCall } from '../handler.ts'

type Reader = Output<typeof operation>['items'][number]
type CallRow = {
  by: 'claude' | 'openai'
  model: string
  purpose: Reader['purpose']
  /** Null while nobody has settled it. */
  outcome: LlmCallOutcome | 'lost' | null
  at: Date
}
type Row = {
  judged_at: Date | null
  calls: (Omit<CallRow, 'at'> & { at: string })[]
  operators: { action: 'read-essay' | 'read-appeal'; at: string }[]
}

const read: Statement = {
  name: 'list-readers',
  text: `
    select r.judged_at, (
      select coalesce(json_agg(json_build_object(
        'by', c.provider, 'model', c.model, 'purpose', c.purpose, 'outcome', c.outcome, 'at', c.created_at) order by c.created_at, c.id), '[]')
      from llm_calls c where c.task_id = t.id
    ) as calls, (
      select coalesce(json_agg(json_build_object('action', o.action, 'at', o.at) order by o.id), '[]')
      from operator_audit o where o.submission_id = s.id and o.action in ('read-essay', 'read-appeal')
    ) as operators
    from submissions s join tasks t on t.submission_id = s.id left join scoring_results r on r.submission_id = s.id
    where s.id = $1 and s.user_id = $2`,
}

const NOT_RECEIVED: ReadonlySet<string | null> = new Set(['no-connection'])
const NOBODY_KNOWS: ReadonlySet<string | null> = new Set(['timeout', 'aborted', 'lost', null])

/**
 * Who saw an essay: each request that carried it to a provider, as the books have it; this server's engine, which looks at every judged
 * essay, if only to check what a provider said; and operators, as the audit has it.
 *
 * @throws Problem `not-found`
 */
export async function listReaders(
  { database }: Context,
  { id }: Parsed<typeof operation>,
  { userId }: LearnerCall,
): Promise<Output<typeof operation>> {
  const [row] = await database.query<Row>(read, [id, userId])
  if (!row) throw new Problem('not-found', 'There is no such submission.')
  const providers = row.calls.map(
    ({ outcome, at, ...call }): Reader => ({
      ...call,
      received: NOT_RECEIVED.has(outcome) ? 'no' : NOBODY_KNOWS.has(outcome) ? 'maybe' : 'yes',
      at: new Date(at).toISOString(),
    }),
  )
  const engine: Reader[] =
    row.judged_at === null
      ? []
      : [{ by: 'this-server', model: null, purpose: 'judge', received: 'yes', at: row.judged_at.toISOString() }]
  const operators = row.operators.map(
    ({ action, at }): Reader => ({
      by: 'operator',
      model: null,
      purpose: action === 'read-appeal' ? 'appeal' : 'feedback',
      received: 'yes',
      at: new Date(at).toISOString(),
    }),
  )
  return { items: [...providers, ...engine, ...operators] }
}
