import { type Action, noteAction } from './note-action.ts'
import type { Actor, Query, Statement } from './query.ts'

export type AuditEntry = {
  id: number
  at: Date
  operatorId: string | null
  machineUser: string | null
  action: Action
  personId: string | null
  submissionId: string | null
  reason: string
  requestId: string | null
}

const list: Statement = {
  name: 'list-audit',
  text: `
    select id, at, operator_id as "operatorId", machine_user as "machineUser", action, person_id as "personId",
      submission_id as "submissionId", reason, request_id as "requestId"
    from operator_audit
    where ($1::uuid is null or person_id = $1) and ($2::int is null or id < $2) order by id desc limit $3`,
}

/** What operators did, newest first; `before` is the id that the page before ended with. Reading it is an entry of its own. */
export async function listAudit(
  query: Query,
  actor: Actor,
  { personId, before, limit }: { personId: string | null; before: number | null; limit: number },
): Promise<AuditEntry[]> {
  const entries = await query<AuditEntry>(list, [personId, before, limit])
  await noteAction(query, actor, { action: 'read-audit', personId })
  return entries
}
