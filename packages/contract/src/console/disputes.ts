import { z } from 'zod'
import { FirstLanguage } from '../beta/apply.ts'
import { Detection } from '../judging/detection.ts'
import { operation } from '../wire/operation.ts'
import { SubmissionId, Timestamp, UserId, WrittenText } from '../wire/primitives.ts'
import { Done, Limit } from './common.ts'

/** What an operator makes of a dispute, from the features alone: no text is read for it. */
export const DisputeOutcome = z.enum(['wrong-notice', 'right-notice', 'unclear'])

export const listDisputes = operation({
  name: 'listDisputes',
  summary: '"I wrote this myself" of flagged essays, newest first, without the essays',
  method: 'GET',
  path: '/api/v1/operator/disputes',
  caller: 'operator',
  input: z.strictObject({
    cursor: z.string().max(200).optional(),
    limit: Limit,
    /** Only those without an outcome. */
    openOnly: z.enum(['true', 'false']).default('false'),
  }),
  output: z.strictObject({
    items: z.array(
      z.strictObject({
        submissionId: SubmissionId,
        personId: UserId,
        disputedAt: Timestamp,
        detectedAt: Timestamp,
        score: z.number(),
        modelVersion: z.string(),
        /** What the model looked at. */
        features: Detection.shape.features.default([]),
        firstLanguage: FirstLanguage.nullable().default(null),
        outcome: DisputeOutcome.nullable().default(null),
        note: z.string().default(''),
        settledAt: Timestamp.nullable().default(null),
      }),
    ),
    nextCursor: z.string().nullable(),
  }),
  success: [200],
  problems: [],
})

export const settleDispute = operation({
  name: 'settleDispute',
  summary: 'Say what became of a dispute; said again, it replaces what was said. The notice stays away whatever it is',
  method: 'PUT',
  path: '/api/v1/operator/disputes/:submissionId',
  caller: 'operator',
  input: z.strictObject({
    submissionId: SubmissionId,
    outcome: DisputeOutcome,
    note: WrittenText.trim().max(500).default(''),
  }),
  output: Done,
  success: [200],
  problems: ['not-found'],
})

const count = z.int().nonnegative()

export const getFlagRates = operation({
  name: 'getFlagRates',
  summary: 'How often the detector flags, by first language: a language that stands out is treated unfairly',
  method: 'GET',
  path: '/api/v1/operator/flag-rates',
  caller: 'operator',
  input: z.strictObject({ days: z.coerce.number<string | number>().int().min(1).max(366).default(90) }),
  output: z.strictObject({
    rows: z.array(
      z.strictObject({
        /** Null: of people who did not apply, so that nobody asked. */
        firstLanguage: FirstLanguage.nullable(),
        essays: count,
        flagged: count,
        disputed: count,
      }),
    ),
  }),
  success: [200],
  problems: [],
})
