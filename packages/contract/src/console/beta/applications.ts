import { z } from 'zod'
import { AimedLevel, ApplicationState, BetaChannel, DevicePlatform, FirstLanguage } from '../../beta/apply.ts'
import { operation } from '../../wire/operation.ts'
import { Day, ExactUsd, Language, Timestamp, UserId, WrittenText } from '../../wire/primitives.ts'
import { OperatorReason, Order, page, WaveNumber } from '../common.ts'

/** How far a tester came, each step with the one before it; `active` and `gave-feedback` stand beside each other. */
export const FunnelStage = z.enum([
  'applied',
  'accepted',
  'invited',
  'signed-up',
  'first-essay',
  'active',
  'gave-feedback',
])
export type FunnelStage = z.infer<typeof FunnelStage>

const Tester = z.strictObject({
  /** Null of somebody who signed up with a code that was given by hand: what an application says is then null or empty. */
  applicationId: z.uuid().nullable(),
  email: z.string(),
  state: ApplicationState,
  language: Language,
  firstLanguage: FirstLanguage.nullable(),
  aim: AimedLevel.nullable(),
  devices: z.array(DevicePlatform),
  examOn: Day.nullable(),
  channel: BetaChannel.nullable(),
  wave: z.int().nullable(),
  /** Of who did not apply, when they signed up. */
  appliedAt: Timestamp,
  decidedAt: Timestamp.nullable(),
  /** When the invite's mail went out. */
  invitedAt: Timestamp.nullable(),
  /** Reminders that were mailed. */
  reminders: z.int().nonnegative(),
  installedIos: z.boolean(),
  installedAndroid: z.boolean(),
  /** Null until they signed up with their code, and once they deleted the account. */
  personId: UserId.nullable(),
  signedUpAt: Timestamp.nullable(),
  firstEssayAt: Timestamp.nullable(),
  lastActiveAt: Timestamp.nullable(),
  essays: z.int().nonnegative(),
  /** LLM calls of this month of Asia/Seoul. */
  monthUsd: ExactUsd,
  feedback: z.int().nonnegative(),
})

export const listTesters = operation({
  name: 'listTesters',
  summary: 'Applicants and testers of the beta, with what they did and cost: a page of the table',
  // A search is part of a mail address, so it is in the body.
  method: 'POST',
  path: '/api/v1/operator/testers/list',
  caller: 'operator',
  input: z.strictObject({
    /** Part of the mail address. */
    search: WrittenText.trim().max(100).default(''),
    state: ApplicationState.optional(),
    wave: WaveNumber.or(z.literal('none')).optional(),
    /** `none`: they signed up with a code that was given by hand. */
    channel: BetaChannel.or(z.literal('none')).optional(),
    /** Only who came as far as this. */
    stage: FunnelStage.optional(),
    sort: z
      .enum(['appliedAt', 'email', 'lastActiveAt', 'essays', 'monthUsd', 'feedback', 'examOn'])
      .default('appliedAt'),
    order: Order.default('descending'),
    ...page,
  }),
  output: z.strictObject({ total: z.int().nonnegative(), items: z.array(Tester) }),
  success: [200],
  problems: [],
})

/** `sent` are those whose mail was put on its way; `unchanged` were decided so before, or withdrew. */
const Decided = z.strictObject({ changed: z.int().nonnegative(), unchanged: z.int().nonnegative() })

export const decideApplications = operation({
  name: 'decideApplications',
  summary:
    'Accept applicants into a wave, with a code of their own by mail, put them on the waiting list, or decline: all of them or none',
  method: 'POST',
  path: '/api/v1/operator/testers/decide',
  caller: 'operator',
  input: z
    .strictObject({
      applicationIds: z.array(z.uuid()).min(1).max(200),
      decision: z.enum(['accept', 'waitlist', 'decline']),
      /** Needed to accept. */
      wave: WaveNumber.optional(),
      reason: OperatorReason,
    })
    .refine(({ decision, wave }) => (decision === 'accept') === (wave !== undefined), {
      path: ['wave'],
      error: 'is needed to accept, and only then',
    }),
  output: Decided,
  success: [200],
  problems: ['not-found', 'wave-full'],
})

export const getFunnel = operation({
  name: 'getFunnel',
  summary: 'How many came how far, by wave and channel',
  method: 'GET',
  path: '/api/v1/operator/funnel',
  caller: 'operator',
  input: z.strictObject({}),
  output: z.strictObject({
    rows: z.array(
      z.strictObject({
        /** Null: not accepted into one. */
        wave: z.int().nullable(),
        /** Null: they did not apply. */
        channel: BetaChannel.nullable(),
        counts: z.record(FunnelStage, z.int().nonnegative()),
        withdrawn: z.int().nonnegative(),
      }),
    ),
    /** Accepted testers who wrote an essay: the plan wants five at least. */
    takingPart: z.int().nonnegative(),
    takingPartNeeded: z.int().positive(),
  }),
  success: [200],
  problems: [],
})
