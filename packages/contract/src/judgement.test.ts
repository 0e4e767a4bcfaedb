import { expect, test } from 'vitest'
import { Judgement } from './judgement.ts'

const fair = (): Judgement => ({
  language: 'en',
  criteria: [
    { id: 'content', max: 12, score: 8, band: 'middle', feedback: 'On the topic.' },
    { id: 'organisation', max: 12, score: 9, band: 'high', feedback: 'Clear.' },
    { id: 'language', max: 26, score: 15, band: 'middle', feedback: 'Mostly right.' },
  ],
  total: 32,
  max: 50,
  range: [26, 38],
  level: '5',
  overall: 'A clear essay.',
  strengths: [],
  nextSteps: [],
  ledger: [
    { criterion: 'content', rule: 'content.task', points: 4, reason: 'One question is not answered.' },
    { criterion: 'organisation', rule: 'organisation.paragraphs', points: 3, reason: 'One paragraph.' },
    {
      criterion: 'language',
      rule: 'language.spelling',
      points: 11,
      reason: 'Spelling.',
      quote: '됬다',
      start: 3,
      end: 5,
    },
  ],
  corrections: [],
  notes: [],
  provenance: {
    scorer: 'local',
    model: null,
    promptVersion: null,
    rubricVersion: 'topik-54@1',
    engineVersion: 'local@1',
    tokens: { input: 0, output: 0, cacheRead: 0, cacheWrite: 0 },
    costUsd: 0,
    milliseconds: 12,
  },
})

test('a judgement that adds up is taken', () => {
  expect(Judgement.safeParse(fair()).error).toBeUndefined()
})

const wrong: Record<string, (judgement: Judgement) => unknown> = {
  'a score above its maximum': (j) => Object.assign(j.criteria[0]!, { score: 13 }),
  'a negative score': (j) => Object.assign(j.criteria[0]!, { score: -1 }),
  'a fraction': (j) => Object.assign(j.criteria[0]!, { score: 7.5 }),
  'a missing criterion': (j) => j.criteria.pop(),
  'a criterion twice': (j) => j.criteria.splice(1, 1, structuredClone(j.criteria[0]!)),
  'another order of the criteria': (j) => j.criteria.reverse(),
  'a total that is not the sum': (j) => Object.assign(j, { total: 33 }),
  'a band of another score': (j) => Object.assign(j.criteria[2]!, { band: 'high' }),
  'a level of another total': (j) => Object.assign(j, { level: '6' }),
  'a range without the total': (j) => Object.assign(j, { range: [33, 40] }),
  'a range beyond the paper': (j) => Object.assign(j, { range: [26, 51] }),
  'a ledger with a point too few': (j) => Object.assign(j.ledger[0]!, { points: 3 }),
  'a ledger line of no points': (j) => j.ledger.push({ ...j.ledger[0]!, points: 0 }),
  'a quote without a place': (j) => delete j.ledger[2]!.start,
  'a quote longer than its place': (j) => Object.assign(j.ledger[2]!, { end: 9 }),
  'another maximum': (j) => Object.assign(j, { max: 100 }),
}

test.each(Object.entries(wrong))('%s is refused', (_, spoil) => {
  const judgement = fair()
  spoil(judgement)
  expect(Judgement.safeParse(judgement).success).toBe(false)
})
