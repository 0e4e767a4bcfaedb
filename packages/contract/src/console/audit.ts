import { z } from 'zod'
import { operation } from '../wire/operation.ts'
import { SubmissionId, Timestamp, UserId } from '../wire/primitives.ts'
import { Limit } from './common.ts'

export const listAudit = operation({
  name: 'listAudit',
  summary: 'What operators did and read, newest first; reading it is an entry, too',
  method: 'GET',
  path: '/api/v1/operator/audit',
  caller: 'operator',
  input: z.strictObject({
    personId: UserId.optional(),
    /** `nextCursor` of the page before. */
    cursor: z.coerce.number<string | number>().int().min(1).max(2_147_483_647).optional(),
    limit: Limit,
  }),
  output: z.strictObject({
    items: z.array(
      z.strictObject({
        id: z.int(),
        at: Timestamp,
        /** Null for what was done on the machine, by `machineUser`. */
        operatorId: UserId.nullable(),
        machineUser: z.string().nullable(),
        action: z.string(),
        personId: UserId.nullable(),
        submissionId: SubmissionId.nullable(),
        reason: z.string(),
        requestId: z.string().nullable(),
      }),
    ),
    nextCursor: z.int().nullable(),
  }),
  success: [200],
  problems: [],
})
