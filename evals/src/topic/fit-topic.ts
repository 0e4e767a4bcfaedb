import { type TopicModel, type TopicReading, type TopicSign, topicOdds } from '@truegul/judge/parts'
import { fitLogistic } from '../logistic.ts'
import { quantile } from '../statistics.ts'
import type { Case, CaseKind } from './topic-cases.ts'

/** So many true answers may be called off topic. Ours. */
const FALSE_ALARMS = 0.02
/** The texts at hand are few: one that lies so much lower than all of them, in log odds, is not doubted either. */
const MARGIN = 0.25
const COST = 1000

/** `between`: log odds from doubt to certainty, ours: one word of a prompt moves those of the whole by about as much. */
const READINGS = {
  whole: {
    used: ['met', 'lead', 'central', 'near', 'meaningRival', 'subjectNear', 'subjectRival'],
    from: ['other'],
    between: 1,
  },
  halves: {
    used: [
      'half',
      'rival',
      'central',
      'halfCentral',
      'held',
      'meaningHalf',
      'wordsAlike',
      'meaningAlike',
      'linked',
      'near',
      'subjectNear',
      'subjectHalf',
      'subjectsAlike',
    ],
    from: ['half'],
    between: 0.5,
  },
  pasted: {
    used: ['lessOne', 'metLessOne', 'lessTwo', 'metLessTwo', 'inOne', 'meaningLess', 'subjectLess'],
    from: ['other', 'pasted', 'pastedApart', 'pastedTwice', 'pastedThrice', 'listed'],
    between: 0.5,
  },
} as const satisfies Record<
  keyof TopicModel,
  { used: readonly TopicSign[]; from: readonly CaseKind[]; between: number }
>
const NAMES = ['whole', 'halves', 'pasted'] as const

/** The three readings. None doubts more true answers than may be, and all doubt the same ones: those that look least like an answer. */
export function fitTopic(cases: readonly Case[]): TopicModel {
  const own = cases.filter(({ as }) => as === 'own')
  const linear = NAMES.map((name) => {
    const { used, from } = READINGS[name]
    return fitLinear(
      used,
      own,
      cases.filter(({ as }) => (from as readonly CaseKind[]).includes(as)),
    )
  })
  const odds = linear.map((reading) => own.map(({ signs }) => topicOdds(signs, reading)))
  const least = leastLikely(odds, Math.floor(FALSE_ALARMS * own.length))
  const readings = NAMES.map((name, index): [string, TopicReading] => {
    const doubt = Math.min(...odds[index]!.filter((_, place) => !least.has(place))) - MARGIN
    return [name, { ...linear[index]!, doubt, sure: doubt - READINGS[name].between }]
  })
  const { whole, ...parts } = Object.fromEntries(readings) as Record<keyof TopicModel, TopicReading>
  return rounded({ whole: { ...whole, beside: Math.min(whole.sure, ...odds[0]!) }, ...parts })
}

/** Places of the texts that lie furthest below the middle in one of the readings, measured by how far these spread. */
function leastLikely(odds: readonly (readonly number[])[], count: number): Set<number> {
  const scaled = odds.map((own) => {
    const middle = quantile(own, 0.5)
    const spread = quantile(own, 0.75) - quantile(own, 0.25)
    return own.map((value) => (value - middle) / spread)
  })
  const lowest = scaled[0]!.map((_, place) => Math.min(...scaled.map((own) => own[place]!)))
  const order = [...lowest.keys()].sort((one, other) => lowest[one]! - lowest[other]!)
  return new Set(order.slice(0, count))
}

type Linear = Pick<TopicReading, 'weights' | 'bias'>

/** Weights by which true answers are told from others; both, and each kind of others, have the same weight in all. */
function fitLinear(used: readonly TopicSign[], own: readonly Case[], others: readonly Case[]): Linear {
  const cases = [...own, ...others]
  const counts = Map.groupBy(cases, ({ as }) => as)
  const columns = used.map((sign) => cases.map(({ signs }) => signs[sign]))
  const scales = columns.map((column) => quantile(column.map(Math.abs), 0.95) || 1)
  const width = columns.length
  const { weights, bias } = fitLogistic(
    {
      width,
      offsets: Uint32Array.from({ length: cases.length + 1 }, (_, row) => row * width),
      columns: Uint16Array.from({ length: cases.length * width }, (_, entry) => entry % width),
      values: Float32Array.from(
        { length: cases.length * width },
        (_, entry) => columns[entry % width]![Math.floor(entry / width)]! / scales[entry % width]!,
      ),
    },
    Int8Array.from(cases, ({ as }) => (as === 'own' ? 1 : -1)),
    Float64Array.from(cases, ({ as }) => 0.5 / counts.get(as)!.length / (as === 'own' ? 1 : counts.size - 1)),
    COST,
  )
  return { bias, weights: Object.fromEntries(used.map((sign, place) => [sign, weights[place]! / scales[place]!])) }
}

function rounded<T>(value: T): T {
  return JSON.parse(
    JSON.stringify(value, (_, part: unknown) => (typeof part === 'number' ? Number(part.toPrecision(5)) : part)),
  ) as T
}
