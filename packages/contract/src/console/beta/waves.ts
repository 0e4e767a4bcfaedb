import { z } from 'zod'
import { operation } from '../../wire/operation.ts'
import { Day, Timestamp, WrittenText } from '../../wire/primitives.ts'
import { Done, OperatorReason, WaveNumber } from '../common.ts'

const StoreLink = z
  .url({ protocol: /^https$/, error: 'must be an https address' })
  .max(300)
  .nullable()
const Purpose = WrittenText.trim().min(3).max(300)

const wave = {
  /** What the wave is to find out, for the operators. */
  purpose: Purpose,
  /** Testers at least and at most. */
  minimum: z.int().min(1).max(1000),
  places: z.int().min(1).max(1000),
  startsOn: Day.nullable(),
  endsOn: Day.nullable(),
  /** Of TestFlight and of Play's testing track: go into the invite. */
  iosLink: StoreLink,
  androidLink: StoreLink,
}

const Wave = z.strictObject({
  number: z.int(),
  ...wave,
  accepted: z.int().nonnegative(),
  /** When its survey was sent; null before. */
  surveySentAt: Timestamp.nullable(),
})

export const listWaves = operation({
  name: 'listWaves',
  summary: 'Waves of the beta: size, purpose, dates, links',
  method: 'GET',
  path: '/api/v1/operator/waves',
  caller: 'operator',
  input: z.strictObject({}),
  output: z.strictObject({ items: z.array(Wave) }),
  success: [200],
  problems: [],
})

export const saveWave = operation({
  name: 'saveWave',
  summary: 'Change a wave, or make a new one',
  method: 'PUT',
  path: '/api/v1/operator/waves/:number',
  caller: 'operator',
  input: z
    .strictObject({ number: WaveNumber, ...wave, reason: OperatorReason })
    .refine(({ minimum, places }) => minimum <= places, { path: ['places'], error: 'must not be below the minimum' })
    .refine(({ startsOn, endsOn }) => startsOn === null || endsOn === null || startsOn <= endsOn, {
      path: ['endsOn'],
      error: 'must not be before the start',
    }),
  output: Done,
  success: [200],
  problems: ['wave-full'],
})

export const sendSurvey = operation({
  name: 'sendSurvey',
  summary: 'Ask the testers of a wave to answer its survey, in the app and by mail; once, and by itself after its end',
  method: 'POST',
  path: '/api/v1/operator/waves/:number/survey',
  caller: 'operator',
  input: z.strictObject({ number: WaveNumber, reason: OperatorReason }),
  output: z.strictObject({ changed: z.boolean(), asked: z.int().nonnegative() }),
  success: [200],
  problems: ['not-found', 'wave-unready'],
})

/** A question with what was answered. Of free words each answer, without a name. */
const Counted = z.strictObject({
  id: z.string(),
  kind: z.enum(['scale', 'choice', 'text']),
  text: z.strictObject({ en: z.string(), ko: z.string() }),
  answered: z.int().nonnegative(),
  /** Of a scale, 1 to 5. */
  mean: z.number().nullable(),
  counts: z.array(
    z.strictObject({
      value: z.string(),
      text: z.strictObject({ en: z.string(), ko: z.string() }),
      count: z.int().nonnegative(),
    }),
  ),
  words: z.array(z.string()),
})

const ofWave = z.strictObject({ number: WaveNumber })

export const getSurveyResults = operation({
  name: 'getSurveyResults',
  summary: 'Answers to the survey of a wave, counted',
  method: 'GET',
  path: '/api/v1/operator/waves/:number/survey',
  caller: 'operator',
  input: ofWave,
  output: z.strictObject({
    surveyId: z.string(),
    sentAt: Timestamp.nullable(),
    asked: z.int().nonnegative(),
    answered: z.int().nonnegative(),
    questions: z.array(Counted),
    /** Who agreed to a talk, and when it suits. */
    interviews: z.array(z.strictObject({ personId: z.uuid(), email: z.string(), times: z.string(), at: Timestamp })),
  }),
  success: [200],
  problems: ['not-found'],
})

export const exportSurvey = operation({
  name: 'exportSurvey',
  summary: 'Answers to the survey of a wave as CSV, a line a tester, without names',
  method: 'GET',
  path: '/api/v1/operator/waves/:number/survey.csv',
  caller: 'operator',
  media: 'text/csv',
  input: ofWave,
  output: z.null(),
  success: [200],
  problems: ['not-found'],
})
