import type { Actor, Query, Statement } from './query.ts'

/** Everything that is written down of operators: what they change, and what they read of people. */
export const ACTIONS = [
  'grant-role',
  'remove-role',
  'reset-second-factor',
  'set-up-second-factor',
  'use-recovery-code',
  'renew-recovery-codes',
  'find-person',
  'suspend-person',
  'unsuspend-person',
  'unlock-person',
  'end-sessions',
  'list-disputes',
  'requeue-essay',
  'fail-essay',
  'read-audit',
  'set-switch',
  'set-prompt',
  'set-aws-cost',
  'read-money',
  'settle-dispute',
  'list-testers',
  'decide-applications',
  'save-wave',
  'send-survey',
  'export-survey',
  'export-testers',
  'import-testers',
  'record-build',
  'create-invite',
  'revoke-invite',
  'update-feedback',
  'merge-feedback',
  'reply-to-feedback',
  'read-screenshot',
  'read-essay',
  'read-appeal',
  'settle-appeal',
  'export-calibration',
] as const
export type Action = (typeof ACTIONS)[number]

type Noted = { action: Action; personId?: string | null; submissionId?: string | null; reason?: string }

const insert: Statement = {
  name: 'note-action',
  text: `
    insert into operator_audit (operator_id, machine_user, request_id, action, person_id, submission_id, reason)
    values ($1, $2, $3, $4, $5, $6, $7)`,
}

/** Writes an action down, in the transaction that does it: neither is there without the other. */
export async function noteAction(query: Query, actor: Actor, noted: Noted): Promise<void> {
  const { action, personId = null, submissionId = null, reason = '' } = noted
  const who = 'operatorId' in actor ? [actor.operatorId, null, actor.requestId] : [null, actor.machineUser, null]
  await query(insert, [...who, action, personId, submissionId, reason])
}
