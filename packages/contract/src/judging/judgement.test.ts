import { RUBRICS } from '@truegul/topik'
import { afterEach, expect, test } from 'vitest'
import { Judgement } from './judgement.ts'
import { JudgeTask } from './tasks.ts'

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
  'another maximum of a criterion': (j) => Object.assign(j.criteria[0]!, { max: 20 }),
  'a rubric that nobody knows': (j) => Object.assign(j.provenance, { rubricVersion: 'topik-54@99' }),
  'a criterion that the rubric has not': (j) =>
    j.criteria.push({ id: 'style', max: 5, score: 5, band: 'high', feedback: 'Fine.' }),
  'a ledger line for such a criterion': (j) => Object.assign(j.ledger[0]!, { criterion: 'style' }),
  'praise for such a criterion': (j) => j.strengths.push({ criterion: 'style', text: 'Fine.' }),
  'a step for such a criterion': (j) => j.nextSteps.push({ criterion: 'style', text: 'Do it.', points: 1 }),
  'a field that is not listed': (j) => Object.assign(j, { mood: 'good' }),
  'a field that is not listed, deep inside': (j) => Object.assign(j.provenance.tokens, { thinking: 3 }),
  'a band that is not listed': (j) => Object.assign(j.criteria[0]!, { band: 'top' }),
  'a scorer that is not listed': (j) => Object.assign(j.provenance, { scorer: 'gemini' }),
}

test.each(Object.entries(wrong))('%s is refused', (_, spoil) => {
  const judgement = fair()
  spoil(judgement)
  expect(Judgement.safeParse(judgement).success).toBe(false)
})

const Q53 = {
  version: 'topik-53@1',
  question: 53,
  max: 30,
  bands: { high: 21, middle: 11, low: 0 },
  criteria: [
    { id: 'content', max: 7, bands: { high: 6, middle: 3, low: 0 } },
    { id: 'organisation', max: 7, bands: { high: 6, middle: 3, low: 0 } },
    { id: 'language', max: 16, bands: { high: 12, middle: 8, low: 0 } },
  ],
}
afterEach(() => void RUBRICS.splice(1))

/** 7, 4 and 9 of a question with 30 points. */
const fairOf53 = (): Judgement => {
  const judgement = fair()
  const [content, organisation, language] = judgement.criteria
  Object.assign(content!, { max: 7, score: 7, band: 'high' })
  Object.assign(organisation!, { max: 7, score: 4, band: 'middle' })
  Object.assign(language!, { max: 16, score: 9, band: 'middle' })
  const ledger = judgement.ledger.slice(1).map((line, index) => ({ ...line, points: [3, 7][index]! }))
  const provenance = { ...judgement.provenance, rubricVersion: 'topik-53@1' }
  return { ...judgement, total: 20, max: 30, range: [16, 24], level: '5', ledger, provenance }
}

test('another question is judged by an entry of the table and nothing else', () => {
  expect(Judgement.safeParse(fairOf53()).success).toBe(false)
  RUBRICS.push(Q53)
  expect(Judgement.safeParse(fairOf53()).error).toBeUndefined()
  expect(Judgement.safeParse(fair()).error).toBeUndefined()
  expect(Judgement.safeParse({ ...fairOf53(), range: [16, 31] }).success).toBe(false)
  expect(Judgement.safeParse({ ...fairOf53(), level: '4' }).success).toBe(false)
})

test('a rubric has as many criteria as it names', () => {
  const blank = (id: string) => ({ id, max: 5, bands: { high: 5, middle: 3, low: 0 } })
  const bands = { high: 9, middle: 5, low: 0 }
  const criteria = [blank('blank-1'), blank('blank-2')]
  RUBRICS.push({ version: 'topik-51@1', question: 51, max: 10, bands, criteria })
  const judgement = {
    ...fair(),
    criteria: [
      { id: 'blank-1', max: 5, score: 5, band: 'high', feedback: 'Right.' },
      { id: 'blank-2', max: 5, score: 3, band: 'middle', feedback: 'A particle is missing.' },
    ],
    ledger: [{ criterion: 'blank-2', rule: 'blank-2.particle', points: 2, reason: 'A particle is missing.' }],
    total: 8,
    max: 10,
    range: [8, 8],
    level: '6',
    provenance: { ...fair().provenance, rubricVersion: 'topik-51@1' },
  }
  expect(Judgement.safeParse(judgement).error).toBeUndefined()
  expect(Judgement.safeParse({ ...judgement, criteria: judgement.criteria.toReversed() }).success).toBe(false)
})

test('a task from before prompts named their question is of an essay', () => {
  const task = {
    taskId: '3f0e3a52-8f1c-4c43-9d0a-5f6f8f3d6f10',
    submissionId: '3f0e3a52-8f1c-4c43-9d0a-5f6f8f3d6f11',
    text: '가',
    prompt: { id: 'reading-habit', passage: '', questions: [], topicWords: [] },
    language: 'en',
    consent: { llm: false },
  }
  expect(JudgeTask.parse(task).prompt.question).toBe(54)
  expect(JudgeTask.parse({ ...task, prompt: { ...task.prompt, question: 53, chart: [] } }).prompt.question).toBe(53)
})
