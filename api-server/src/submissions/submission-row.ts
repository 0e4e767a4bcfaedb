import type { Submission } from '@truegul/contract'

/** What SQL gives of a submission `s` with its task `t`. */
export type SubmissionRow = {
  id: string
  prompt_id: string
  status: Submission['status']
  delayed: boolean
  failure: Submission['failure']
  characters: number
  created_at: Date
  completed_at: Date | null
  seen_at: Date | null
  rewrite_of: string | null
}

const DELAYED_AFTER = `interval '60 seconds'`
const IS_UNDER_WAY = `t.state in ('waiting', 'enqueued')`

/** The ML server said that it takes longer, or nothing at all came for a minute. */
const DELAYED = `(${IS_UNDER_WAY} and (t.delayed_since is not null or t.waiting_since < now() - ${DELAYED_AFTER}))`

/** Milliseconds until it counts as delayed for its age; null when it does, or never will. */
export const DELAYED_IN = `case when ${IS_UNDER_WAY} and not ${DELAYED}
  then 1 + 1000 * extract(epoch from t.waiting_since + ${DELAYED_AFTER} - now())::float8 end`

export const SUBMISSION_COLUMNS = `s.id, s.prompt_id, s.status, ${DELAYED} as delayed, s.failure, s.characters,
  s.created_at, s.completed_at, s.seen_at, s.rewrite_of`

export function wireSubmission(row: SubmissionRow) {
  return {
    id: row.id,
    promptId: row.prompt_id,
    status: row.status,
    delayed: row.delayed,
    failure: row.failure,
    characters: row.characters,
    createdAt: row.created_at.toISOString(),
    completedAt: row.completed_at?.toISOString() ?? null,
    seenAt: row.seen_at?.toISOString() ?? null,
    rewriteOf: row.rewrite_of,
  }
}
