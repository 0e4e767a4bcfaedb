import type { Scripted } from '../../stand-ins/llm/replies/behaviour.ts'
import { SCORES } from './llm-system.ts'

/** What a vendor may do, and what must become of the essay. `later`: the learner is told that it takes longer, nothing is lost. */
export type VendorFailure = {
  name: string
  behave: readonly Scripted[]
  ends: 'judged' | 'later' | 'scorer-failed' | 'scorer-refused'
  /** Outcomes of the LLM calls booked, in order. */
  llmCalls: readonly string[]
}

const soon = { retryAfter: 0.05 }
const status = (code: number, more: object = {}): Scripted => ({ kind: 'status', status: code, ...soon, ...more })
const right: Scripted = { kind: 'answer', scores: SCORES }
/** More often than there is time for. */
const always = (behaviour: Scripted): Scripted[] => Array.from({ length: 60 }, () => behaviour)

/** Every scripted failure of a vendor. The order of the page in docs/measurements. */
export const VENDOR_FAILURES: readonly VendorFailure[] = [
  { name: 'a right answer', behave: [right], ends: 'judged', llmCalls: ['answered'] },
  {
    name: '429 with Retry-After, then an answer',
    behave: [status(429), right],
    ends: 'judged',
    llmCalls: ['rate-limited', 'answered'],
  },
  {
    name: '529 overloaded, then an answer',
    behave: [status(529), right],
    ends: 'judged',
    llmCalls: ['overloaded', 'answered'],
  },
  { name: '500, then an answer', behave: [status(500), right], ends: 'judged', llmCalls: ['vendor-error', 'answered'] },
  {
    name: '503 twice, then an answer',
    behave: [status(503), status(503), right],
    ends: 'judged',
    llmCalls: ['overloaded', 'overloaded', 'answered'],
  },
  { name: '408, then an answer', behave: [status(408), right], ends: 'judged', llmCalls: ['vendor-error', 'answered'] },
  { name: '529 for longer than there is time', behave: always(status(529)), ends: 'later', llmCalls: ['overloaded'] },
  {
    name: '429 for longer than there is time',
    behave: always({ kind: 'status', status: 429, retryAfter: 30 }),
    ends: 'later',
    llmCalls: ['rate-limited'],
  },
  { name: '401, a wrong key', behave: [status(401)], ends: 'later', llmCalls: ['rejected'] },
  { name: '403', behave: [status(403)], ends: 'later', llmCalls: ['rejected'] },
  { name: '400, an invalid request', behave: [status(400)], ends: 'later', llmCalls: ['rejected'] },
  { name: 'no credit left', behave: [{ kind: 'quota' }], ends: 'later', llmCalls: ['rejected'] },
  { name: 'the account does not pay', behave: [{ kind: 'billing' }], ends: 'later', llmCalls: ['rejected'] },
  {
    name: 'reset before the answer, then an answer',
    behave: [{ kind: 'reset', when: 'before' }, right],
    ends: 'judged',
    llmCalls: ['aborted', 'answered'],
  },
  {
    name: 'reset in the middle, then an answer',
    behave: [{ kind: 'reset', when: 'middle' }, right],
    ends: 'judged',
    llmCalls: ['unusable', 'answered'],
  },
  { name: 'never an answer', behave: always({ kind: 'hang' }), ends: 'later', llmCalls: ['timeout'] },
  {
    name: 'an answer that drips too slowly',
    behave: always({ kind: 'answer', scores: SCORES, drip: { bytes: 4, every: 100 } }),
    ends: 'later',
    llmCalls: ['timeout'],
  },
  {
    name: 'a slow drip that ends in time',
    behave: [{ kind: 'answer', scores: SCORES, drip: { bytes: 400, every: 5 } }],
    ends: 'judged',
    llmCalls: ['answered'],
  },
  {
    name: 'a proxy’s page (502), then an answer',
    behave: [{ kind: 'html', status: 502 }, right],
    ends: 'judged',
    llmCalls: ['vendor-error', 'answered'],
  },
  {
    name: 'a page in place of an answer (200), then an answer',
    behave: [{ kind: 'html', status: 200 }, right],
    ends: 'judged',
    llmCalls: ['unusable', 'answered'],
  },
  {
    name: 'half of the JSON, then an answer',
    behave: [{ kind: 'half-json' }, right],
    ends: 'judged',
    llmCalls: ['answered', 'answered'],
  },
  {
    name: 'half of the JSON, twice',
    behave: always({ kind: 'half-json' }),
    ends: 'scorer-failed',
    llmCalls: ['answered', 'answered'],
  },
  {
    name: 'cut at the token limit, then an answer',
    behave: [{ kind: 'cut' }, right],
    ends: 'judged',
    llmCalls: ['cut', 'answered'],
  },
  {
    name: 'cut at the token limit, twice',
    behave: always({ kind: 'cut' }),
    ends: 'scorer-failed',
    llmCalls: ['cut', 'cut'],
  },
  {
    name: 'an empty answer, then an answer',
    behave: [{ kind: 'empty' }, right],
    ends: 'judged',
    llmCalls: ['answered', 'answered'],
  },
  { name: 'a refusal', behave: [{ kind: 'refusal' }], ends: 'scorer-refused', llmCalls: ['refused'] },
  ...(
    [
      'wrong-ranges',
      'missing-criterion',
      'repeated-criterion',
      'wrong-language',
      'score-as-string',
      'two-judgements',
    ] as const
  ).flatMap((defect): VendorFailure[] => [
    {
      name: `${defect}, then an answer`,
      behave: [{ kind: 'answer', scores: SCORES, defect }, right],
      ends: 'judged',
      llmCalls: ['answered', 'answered'],
    },
    {
      name: `${defect}, twice`,
      behave: always({ kind: 'answer', scores: SCORES, defect }),
      ends: 'scorer-failed',
      llmCalls: ['answered', 'answered'],
    },
  ]),
  {
    name: 'invented quotes',
    behave: [{ kind: 'answer', scores: SCORES, defect: 'invented-quotes' }],
    ends: 'judged',
    llmCalls: ['answered'],
  },
  {
    name: 'prose around the JSON',
    behave: [{ kind: 'answer', scores: SCORES, defect: 'prose-around' }],
    ends: 'judged',
    llmCalls: ['answered'],
  },
  {
    name: 'prose with braces around the JSON',
    behave: [{ kind: 'answer', scores: SCORES, defect: 'braces-around' }],
    ends: 'judged',
    llmCalls: ['answered'],
  },
  {
    name: 'thoughts with a draft before the JSON',
    behave: [{ kind: 'answer', scores: SCORES, defect: 'thought-first' }],
    ends: 'judged',
    llmCalls: ['answered'],
  },
]
