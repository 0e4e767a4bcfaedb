import { z } from 'zod'
import { CriterionName, CriterionPoints } from '../judging/judgement.ts'
import { operation } from '../wire/operation.ts'
import { PromptId, SubmissionId, Timestamp, UserId, WrittenText } from '../wire/primitives.ts'
import { OperatorReason, page } from './common.ts'
import { EssayRead } from './feedback-inbox.ts'

const AppealItem = z.strictObject({
  submissionId: SubmissionId,
  personId: UserId,
  promptId: PromptId,
  askedAt: Timestamp,
  /** The machine's. */
  criteria: z.array(CriterionPoints),
  total: z.int().nonnegative(),
  mayBeKept: z.boolean(),
  settledAt: Timestamp.nullable(),
  personTotal: z.int().nonnegative().nullable(),
})

export const listAppeals = operation({
  name: 'listAppeals',
  summary: 'Judgements that learners ask a person to look at, those that wait the longest first',
  method: 'GET',
  path: '/api/v1/operator/appeals',
  caller: 'operator',
  input: z.strictObject({ state: z.enum(['waiting', 'settled']).optional(), ...page }),
  output: z.strictObject({ total: z.int().nonnegative(), items: z.array(AppealItem) }),
  success: [200],
  problems: [],
})

export const readAppeal = operation({
  name: 'readAppeal',
  summary: 'An appealed essay with its ledger and what the learner says; noted in the audit',
  method: 'POST',
  path: '/api/v1/operator/appeals/:submissionId/read',
  caller: 'operator',
  input: z.strictObject({ submissionId: SubmissionId, reason: OperatorReason }),
  output: EssayRead.extend({
    appealReason: z.string(),
    comment: z.string().nullable(),
    personCriteria: z.array(CriterionPoints).nullable(),
  }),
  success: [200],
  problems: ['not-found'],
})

export const settleAppeal = operation({
  name: 'settleAppeal',
  summary: 'Say a person’s own scores: they hold, are told to the learner, and stand beside the machine’s',
  method: 'POST',
  path: '/api/v1/operator/appeals/:submissionId/settle',
  caller: 'operator',
  input: z.strictObject({
    submissionId: SubmissionId,
    /** Of each criterion of the rubric. */
    criteria: z
      .array(z.strictObject({ id: CriterionName, score: z.int().nonnegative() }))
      .min(1)
      .max(10),
    /** To the learner. */
    comment: WrittenText.trim().min(10, 'must tell the learner why, in 10 characters or more').max(2_000),
  }),
  output: z.strictObject({ total: z.int().nonnegative() }),
  success: [200],
  problems: ['not-found', 'has-its-answer'],
})

export const exportCalibration = operation({
  name: 'exportCalibration',
  summary: 'Essays with a person’s scores, of learners who agreed, without a name: a JSON object a line',
  method: 'GET',
  path: '/api/v1/operator/calibration.ndjson',
  caller: 'operator',
  media: 'application/x-ndjson',
  input: z.strictObject({ reason: OperatorReason }),
  output: z.null(),
  success: [200],
  problems: [],
})
