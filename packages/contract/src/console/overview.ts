import { z } from 'zod'
import { LlmProvider } from '../judging/llm-calls.ts'
import { FailureCode } from '../judging/tasks.ts'
import { operation } from '../wire/operation.ts'
import { ExactUsd, Timestamp, UserId } from '../wire/primitives.ts'
import { Done, OperatorReason } from './common.ts'

/** `sign-ups`: nobody signs up. `llm`: the local judge stands in. `push`: notifications wait. */
export const SwitchName = z.enum(['sign-ups', 'llm', 'push'])
export type SwitchName = z.infer<typeof SwitchName>

const Switch = z.strictObject({
  name: SwitchName,
  isOff: z.boolean(),
  reason: z.string(),
  /** When it goes on again by itself; null: by hand only. */
  endsAt: Timestamp.nullable(),
  changedAt: Timestamp.nullable(),
  operatorId: UserId.nullable(),
})

/** Why the status is not `fine`. Each leads to where somebody can act. */
export const SignCode = z.enum([
  'queue-stuck',
  'queue-slow',
  'essays-failing',
  'no-server',
  'no-ml-server',
  'versions-differ',
  'llm-failing',
  'llm-stopped',
  'llm-budget-near',
  'budget-near',
  'mails-given-up',
  'push-failing',
  'switched-off',
  'feedback-waits',
  'appeals-wait',
  'disputes-wait',
  'applications-wait',
  'play-testers-few',
  'build-ends',
])
export type SignCode = z.infer<typeof SignCode>
export const Health = z.enum(['fine', 'attention', 'fault'])

const count = z.int().nonnegative()

export const getOverview = operation({
  name: 'getOverview',
  summary: 'How everything stands now, worst first',
  method: 'GET',
  path: '/api/v1/operator/overview',
  caller: 'operator',
  input: z.strictObject({}),
  output: z.strictObject({
    at: Timestamp,
    /** The worst of `signs`. */
    health: Health,
    signs: z.array(z.strictObject({ code: SignCode, level: Health.exclude(['fine']), count })),
    queue: z.strictObject({
      waiting: count,
      delayed: count,
      /** Seconds; null while none waits. */
      oldestWaiting: z.number().nullable(),
    }),
    /** Of the last 24 hours; seconds from submitting to the end. */
    results: z.strictObject({
      completed: count,
      failed: count,
      p50: z.number().nullable(),
      p95: z.number().nullable(),
      failures: z.array(z.strictObject({ failure: FailureCode, count })),
    }),
    /** Calls to LLMs of the last 24 hours. */
    calls: z.array(
      z.strictObject({
        provider: LlmProvider,
        calls: count,
        failed: count,
        /** Milliseconds. */
        p50: z.number().nullable(),
        p95: z.number().nullable(),
      }),
    ),
    money: z.strictObject({
      /** LLM calls of this day and month of Asia/Seoul. */
      todayUsd: ExactUsd,
      monthUsd: ExactUsd,
      /** Of the month, at the pace of its last seven days. */
      forecastUsd: ExactUsd,
      /** AWS of the month; null while nobody knows. */
      awsUsd: ExactUsd.nullable(),
      budgets: z.strictObject({ llmUsd: ExactUsd, awsUsd: ExactUsd, totalUsd: ExactUsd }),
      /** The hard stop counts the UTC month, with what is reserved. */
      stop: z.strictObject({ countedUsd: ExactUsd, budgetUsd: ExactUsd }),
    }),
    switches: z.array(Switch),
    push: z.strictObject({ waiting: count, sent: count, failed: count }),
    mails: z.strictObject({ waiting: count, sent: count, failed: count }),
    work: z.strictObject({ applications: count, feedback: count, appeals: count, disputes: count }),
    servers: z.array(
      z.strictObject({
        id: z.uuid(),
        service: z.enum(['api-server', 'ml-server']),
        version: z.string(),
        startedAt: Timestamp,
        seenAt: Timestamp,
      }),
    ),
    /** The newest migration that was applied, and when. */
    schema: z.strictObject({ name: z.string(), appliedAt: Timestamp.nullable() }),
  }),
  success: [200],
  problems: [],
})

export const setSwitch = operation({
  name: 'setSwitch',
  summary: 'Switch a part off or on, on all servers within seconds, for a reason and with an end',
  method: 'PUT',
  path: '/api/v1/operator/switches/:name',
  caller: 'operator',
  input: z.strictObject({
    name: SwitchName,
    isOff: z.boolean(),
    endsAt: Timestamp.nullable().default(null),
    reason: OperatorReason,
  }),
  output: Done,
  success: [200],
  problems: [],
})
