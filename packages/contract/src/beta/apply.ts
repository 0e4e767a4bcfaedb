import { z } from 'zod'
import { Email } from '../account/fields.ts'
import { operation } from '../wire/operation.ts'
import { Day, Language, Timestamp } from '../wire/primitives.ts'

/** How people hear of the beta: the plan's channels (S5-8). Each has a link, `/beta?from=reddit`, so that it is counted. */
export const BetaChannel = z.enum(['friends', 'topik-community', 'korean-community', 'reddit', 'discord', 'other'])
export type BetaChannel = z.infer<typeof BetaChannel>

/** ISO 639, the languages of most TOPIK candidates; `other` for the rest. The detector's flag rate is shown by it. */
export const FirstLanguage = z.enum([
  ...['vi', 'zh', 'ja', 'mn', 'uz', 'ru', 'kk', 'id', 'th', 'my', 'ne', 'km', 'bn', 'hi', 'en', 'fr', 'de', 'es'],
  ...['pt', 'ar', 'tr', 'other'],
] as const)
export type FirstLanguage = z.infer<typeof FirstLanguage>

/** A level of TOPIK II that somebody prepares for. */
export const AimedLevel = z.enum(['3', '4', '5', '6'])
export const DevicePlatform = z.enum(['ios', 'android'])
export type DevicePlatform = z.infer<typeof DevicePlatform>

/**
 * `unconfirmed`: nobody opened the mailed link yet. `applied`: waits for an operator. Who is `waitlisted` may be accepted later. `withdrawn`: by the applicant;
 * nothing of them is kept but the count.
 */
export const ApplicationState = z.enum(['unconfirmed', 'applied', 'accepted', 'waitlisted', 'declined', 'withdrawn'])
export type ApplicationState = z.infer<typeof ApplicationState>

const agreed = (to: string) => z.literal(true, `must be true: a tester ${to}`)

export const applyForBeta = operation({
  name: 'applyForBeta',
  summary:
    'Apply for the closed beta; a mail with a link follows, whatever was known of the address before. One application an address: another one takes its place until that is confirmed',
  method: 'POST',
  path: '/api/v1/beta/applications',
  caller: 'anyone',
  input: z.strictObject({
    email: Email,
    /** That mails are written in. */
    language: Language.default('en'),
    firstLanguage: FirstLanguage,
    aim: AimedLevel,
    devices: z.array(DevicePlatform).min(1, 'must name a device that you have').max(2),
    /** Of the next exam; null for who does not know yet. */
    examOn: Day.nullable().default(null),
    channel: BetaChannel,
    /** The channel comes from the link that was opened, not from the applicant's word. */
    channelIsOfLink: z.boolean().default(false),
    preparesForTopik: agreed('prepares for TOPIK'),
    willGiveFeedback: agreed('tells us what works and what does not'),
    consentsToMail: agreed('lets us write to them about the beta'),
    isAtLeast14: agreed('is 14 or older'),
    /** No person sees this field; what a program writes there is answered as usual and thrown away. */
    website: z.string().max(500).default(''),
  }),
  output: z.null(),
  success: [204],
  problems: ['too-many-calls'],
})

/** What the link in each mail to an applicant carries behind its `#`. It works for as long as the application is there. */
const ApplicationToken = z.string().min(1).max(200)
const byToken = z.strictObject({ token: ApplicationToken })

/** An application as its owner sees it. */
export const Application = z.strictObject({
  email: z.string(),
  state: ApplicationState,
  devices: z.array(DevicePlatform),
  appliedAt: Timestamp,
  wave: z.int().nullable(),
  /** Signs up with it who was accepted; null before, and once it was used. */
  inviteCode: z.string().nullable(),
  /** Where testers of the wave get the app; null while nobody entered a link. */
  iosLink: z.string().nullable(),
  androidLink: z.string().nullable(),
})
export type Application = z.infer<typeof Application>

export const findApplication = operation({
  name: 'findApplication',
  summary: 'The application that a mailed link is of',
  method: 'POST',
  // In the body, because proxies write down what stands in a URL.
  path: '/api/v1/beta/application',
  caller: 'anyone',
  input: byToken,
  output: Application,
  success: [200],
  problems: ['link-ended', 'too-many-calls'],
})

export const confirmApplication = operation({
  name: 'confirmApplication',
  summary: 'Say that the address is one’s own: only then operators see the application',
  method: 'POST',
  path: '/api/v1/beta/application/confirm',
  caller: 'anyone',
  input: byToken,
  output: Application,
  success: [200],
  problems: ['link-ended', 'too-many-calls'],
})

export const withdrawApplication = operation({
  name: 'withdrawApplication',
  summary:
    'Withdraw from the beta: the application is deleted but for its count, an unused invite ends, no mail follows',
  method: 'POST',
  path: '/api/v1/beta/application/withdraw',
  caller: 'anyone',
  input: byToken,
  output: z.null(),
  success: [204],
  problems: ['link-ended', 'too-many-calls'],
})
