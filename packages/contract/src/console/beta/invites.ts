import { z } from 'zod'
import { operation } from '../../wire/operation.ts'
import { Timestamp, WrittenText } from '../../wire/primitives.ts'
import { Done, OperatorReason, page, WaveNumber } from '../common.ts'

const InviteState = z.enum(['open', 'used-up', 'expired', 'revoked'])

const Invite = z.strictObject({
  code: z.string(),
  state: InviteState,
  used: z.int().nonnegative(),
  uses: z.int().positive(),
  expiresAt: Timestamp.nullable(),
  wave: z.int().nullable(),
  note: z.string(),
  createdAt: Timestamp,
})

export const listInvites = operation({
  name: 'listInvites',
  summary: 'Invite codes, newest first',
  method: 'GET',
  path: '/api/v1/operator/invites',
  caller: 'operator',
  input: z.strictObject({ state: InviteState.optional(), wave: WaveNumber.optional(), ...page }),
  output: z.strictObject({ total: z.int().nonnegative(), items: z.array(Invite) }),
  success: [200],
  problems: [],
})

export const createInvite = operation({
  name: 'createInvite',
  summary: 'Make a code that is not an applicant’s own: for acquaintances, a class, a test',
  method: 'POST',
  path: '/api/v1/operator/invites',
  caller: 'operator',
  input: z.strictObject({
    uses: z.int().min(1).max(1000).default(1),
    days: z.int().min(1).max(365).default(30),
    wave: z.int().min(1).max(99).nullable().default(null),
    note: WrittenText.trim().max(200).default(''),
    reason: OperatorReason,
  }),
  output: Invite,
  success: [201],
  problems: [],
})

export const revokeInvite = operation({
  name: 'revokeInvite',
  summary: 'End a code: nobody signs up with it any more; who did stays',
  method: 'POST',
  path: '/api/v1/operator/invites/:code/revoke',
  caller: 'operator',
  input: z.strictObject({ code: z.string().trim().min(1).max(64), reason: OperatorReason }),
  output: Done,
  success: [200],
  problems: ['not-found'],
})
