import { noteAction } from './note-action.ts'
import type { Actor, Query, Statement } from './query.ts'

/** "I wrote this myself" of a flagged essay, without the essay. */
export type Dispute = {
  submissionId: string
  personId: string
  disputedAt: Date
  detectedAt: Date
  /** 0 to 1, from the detector. */
  score: number
  modelVersion: string
  /** `disputedAt` to the microsecond, for the next page. */
  position: string
}

const list: Statement = {
  name: 'list-disputes',
  text: `
    select t.submission_id as "submissionId", s.user_id as "personId", t.disputed_at as "disputedAt",
      t.detected_at as "detectedAt", (t.detection ->> 'score')::float8 as score, t.detection ->> 'modelVersion' as "modelVersion",
      to_char(t.disputed_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as position
    from tasks t join submissions s on s.id = t.submission_id
    where t.disputed_at is not null
      and ($1::timestamptz is null or (t.disputed_at, t.submission_id) < ($1, $2::uuid))
    order by t.disputed_at desc, t.submission_id desc limit $3`,
}

/** Disputes, newest first; `after` is position and submission of the last one of the page before. */
export async function listDisputes(
  query: Query,
  actor: Actor,
  { after, limit }: { after: readonly [position: string | null, submissionId: string | null]; limit: number },
): Promise<Dispute[]> {
  await noteAction(query, actor, { action: 'list-disputes' })
  return query<Dispute>(list, [...after, limit])
}
