import { type postResult as operation, type Parsed, Problem } from '@truegul/contract'
import type { Context } from '../context.ts'
import { type Statement, sqlState } from '../database.ts'
import { takeDelayed, takeFailed, takeJudged } from './result-statements.ts'

type Outcome = Parsed<typeof operation>
type Verdict = { taken: boolean; known: boolean }

/**
 * Takes what became of a task, in one statement. Of two at once, one finds the task unfinished; a later one changes nothing.
 *
 * @throws Problem `not-found` (also for a deleted account's task), `task-finished`
 */
export async function takeResult({ database, measures }: Context, outcome: Outcome): Promise<null> {
  const [statement, values] = statementFor(outcome)
  const [verdict] = await database.query<Verdict>(statement, values).catch(refuseUnstorable)
  if (!verdict?.known) throw new Problem('not-found', 'There is no such task.')
  if (!verdict.taken) throw new Problem('task-finished', 'The task already has its result; this one was not needed.')
  measures.outcomes.inc({ outcome: outcome.outcome })
  return null
}

function statementFor(outcome: Outcome): [Statement, unknown[]] {
  if (outcome.outcome === 'delayed') return [takeDelayed, [outcome.taskId]]
  if (outcome.outcome === 'failed') return [takeFailed, [outcome.taskId, outcome.failure]]
  const { taskId, judgement, detection } = outcome
  const { provenance, total, range, level } = judgement
  const scores = judgement.criteria.map(({ score }) => score)
  const known = [provenance.rubricVersion, provenance.scorer, total, ...scores, ...range, level]
  return [takeJudged, [taskId, detection && JSON.stringify(detection), ...known, JSON.stringify(judgement)]]
}

/** Class 22, data exception: JSON in PostgreSQL has no NUL and no half of a character. */
function refuseUnstorable(error: unknown): never {
  if (!sqlState(error)?.startsWith('22')) throw error
  const message = 'holds a character that cannot be stored: NUL, or half of a surrogate pair'
  throw new Problem('invalid-input', `judgement ${message}.`, { errors: [{ field: 'judgement', message }] })
}
