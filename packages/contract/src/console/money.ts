import { z } from 'zod'
import { LlmCallOutcome, LlmProvider, LlmPurpose } from '../judging/llm-calls.ts'
import { operation } from '../wire/operation.ts'
import { Day, ExactUsd, SubmissionId, Timestamp, UserId } from '../wire/primitives.ts'
import { Done, LastHours, Month, OperatorReason, page } from './common.ts'

const count = z.int().nonnegative()
const tokens = { tokensIn: count, tokensOut: count }

export const getMoney = operation({
  name: 'getMoney',
  summary: 'What LLM calls cost in a month of Asia/Seoul: by day, model and person',
  method: 'GET',
  path: '/api/v1/operator/money',
  caller: 'operator',
  input: z.strictObject({ month: Month.optional() }),
  output: z.strictObject({
    month: Month,
    totalUsd: ExactUsd,
    /** Of a month that is over, the total. */
    forecastUsd: ExactUsd,
    budgetUsd: ExactUsd,
    /** Each day of the month up to today. */
    days: z.array(z.strictObject({ day: Day, usd: ExactUsd, calls: count })),
    models: z.array(
      z.strictObject({ provider: LlmProvider, model: z.string(), usd: ExactUsd, calls: count, ...tokens }),
    ),
    /** The fifty who cost most; null for deleted accounts together. */
    people: z.array(
      z.strictObject({ personId: UserId.nullable(), email: z.string().nullable(), usd: ExactUsd, calls: count }),
    ),
  }),
  success: [200],
  problems: [],
})

export const listCalls = operation({
  name: 'listCalls',
  summary: 'Single calls to LLMs, newest first: the rows behind the money',
  method: 'GET',
  path: '/api/v1/operator/llm-calls',
  caller: 'operator',
  input: z.strictObject({
    /** Of Asia/Seoul; this month without any of the three. */
    month: Month.optional(),
    day: Day.optional(),
    lastHours: LastHours.optional(),
    provider: LlmProvider.optional(),
    model: z.string().max(200).optional(),
    personId: UserId.optional(),
    /** Only those that did not bring an answer. */
    failedOnly: z.enum(['true', 'false']).default('false'),
    ...page,
  }),
  output: z.strictObject({
    total: count,
    totalUsd: ExactUsd,
    items: z.array(
      z.strictObject({
        id: z.uuid(),
        at: Timestamp,
        provider: LlmProvider,
        model: z.string(),
        purpose: LlmPurpose,
        personId: UserId.nullable(),
        submissionId: SubmissionId.nullable(),
        outcome: LlmCallOutcome.or(z.literal('lost')).nullable(),
        usd: ExactUsd.nullable(),
        /** Whether `usd` is what is reserved, because nobody knows what was charged. */
        isEstimate: z.boolean(),
        ...tokens,
        milliseconds: z.number().nullable(),
      }),
    ),
  }),
  success: [200],
  problems: [],
})

const Line = z.strictObject({ budgetUsd: ExactUsd, actualUsd: ExactUsd.nullable() })

export const getMonthlyReport = operation({
  name: 'getMonthlyReport',
  summary: 'The plan’s table of a month of Asia/Seoul: AWS, LLM, total, budget against actual, with what lies behind',
  method: 'GET',
  path: '/api/v1/operator/reports/:month',
  caller: 'operator',
  input: z.strictObject({ month: Month }),
  output: z.strictObject({
    month: Month,
    isOver: z.boolean(),
    /** `actualUsd` null while nobody knows; then `total.actualUsd` is null, too. */
    aws: Line.extend({ source: z.enum(['cost-explorer', 'by-hand']).nullable(), at: Timestamp.nullable() }),
    llm: Line,
    total: Line,
    days: z.array(
      z.strictObject({ day: Day, essays: count, requests: count, ...tokens, usd: ExactUsd, learners: count }),
    ),
    essays: count,
    requests: count,
    ...tokens,
    learners: count,
    /** LLM money by judged essay and by learner who wrote; null without any. */
    usdByEssay: ExactUsd.nullable(),
    usdByLearner: ExactUsd.nullable(),
  }),
  success: [200],
  problems: [],
})

export const exportMonthlyReport = operation({
  name: 'exportMonthlyReport',
  summary: 'The monthly report as CSV: a line a day, then the sums',
  method: 'GET',
  path: '/api/v1/operator/reports/:month/report.csv',
  caller: 'operator',
  media: 'text/csv',
  input: z.strictObject({ month: Month }),
  output: z.null(),
  success: [200],
  problems: [],
})

export const setAwsCost = operation({
  name: 'setAwsCost',
  summary: 'Enter what AWS cost in a month, where Cost Explorer did not tell it',
  method: 'PUT',
  path: '/api/v1/operator/reports/:month/aws',
  caller: 'operator',
  input: z.strictObject({
    month: Month,
    usd: z.string().regex(/^\d{1,7}(\.\d{1,2})?$/, 'must be dollars and cents, like 153.20'),
    reason: OperatorReason,
  }),
  output: Done,
  success: [200],
  problems: [],
})
