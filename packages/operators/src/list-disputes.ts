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
  /** What the model looked at. */
  features: { id: string; value: number; human: [number, number]; text: string }[]
  /** Of whoever applied for the beta. */
  firstLanguage: string | null
  outcome: 'wrong-notice' | 'right-notice' | 'unclear' | null
  note: string
  settledAt: Date | null
  /** `disputedAt` to the microsecond, for the next page. */
  position: string
}

type Page = {
  /** Position and submission of the last one of the page before. */
  after: readonly [position: string | null, submissionId: string | null]
  limit: number
  /** Only those that nobody settled. */
  openOnly?: boolean
}

const list: Statement = {
  name: 'list-disputes',
  text: `
    select t.submission_id as "submissionId", s.user_id as "personId", t.disputed_at as "disputedAt",
      t.detected_at as "detectedAt", (t.detection ->> 'score')::float8 as score, t.detection ->> 'modelVersion' as "modelVersion",
      coalesce(t.detection -> 'features', '[]') as features, a.first_language as "firstLanguage", t.dispute_outcome as outcome,
      coalesce(t.dispute_note, '') as note, t.dispute_settled_at as "settledAt",
      to_char(t.disputed_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as position
    from tasks t join submissions s on s.id = t.submission_id
    join users u on u.id = s.user_id left join beta_applications a on a.invite_code = u.invite_code
    where t.disputed_at is not null and (t.dispute_outcome is null or not $4)
      and ($1::timestamptz is null or (t.disputed_at, t.submission_id) < ($1, $2::uuid))
    order by t.disputed_at desc, t.submission_id desc limit $3`,
}

/** Disputes, newest first. */
export async function listDisputes(
  query: Query,
  actor: Actor,
  { after, limit, openOnly = false }: Page,
): Promise<Dispute[]> {
  await noteAction(query, actor, { action: 'list-disputes' })
  return query<Dispute>(list, [...after, limit, openOnly])
}
