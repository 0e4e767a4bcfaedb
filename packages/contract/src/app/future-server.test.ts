import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { getMe, logIn } from '../accounts.ts'
import { reserveLlmCall } from '../judging/llm-calls.ts'
import { listPrompts } from '../prompts.ts'
import { getSubmission, listSubmissions, retrySubmission, submitEssay } from '../submissions.ts'
import { createClient } from './client.ts'
import {
  bandShownAs,
  correctionShownAs,
  criterionShownAs,
  failureShownAs,
  languageShownAs,
  levelShownAs,
  problemShownAs,
  promptKindShownAs,
  scorerShownAs,
  statusShownAs,
} from './shown-as.ts'

// An app of today, installed on a phone that is never updated, against a server of some years later.

const id = '3f0e3a52-8f1c-4c43-9d0a-5f6f8f3d6f10'
const now = '2029-05-01T09:00:00.000Z'
const user = {
  id,
  email: 'mina@example.org',
  language: 'vi',
  consent: { llm: true, version: '9', changedAt: now, camera: true },
  quota: { limit: 20, used: 3, resetsAt: now, saved: 2 },
  createdAt: now,
  plan: { name: 'plus' },
}
const submission = {
  id,
  promptId: 'sea-level-chart',
  status: 'in-review',
  delayed: false,
  failure: 'blank-page',
  characters: 240,
  createdAt: now,
  completedAt: null,
  seenAt: null,
  photo: { pages: 2 },
}
const criterion = (name: string, max: number, score: number) => ({
  id: name,
  max,
  score,
  band: 'outstanding',
  feedback: 'Well done.',
  examples: ['…'],
})
const result = {
  language: 'vi',
  criteria: [
    criterion('content', 20, 18),
    criterion('task-achievement', 10, 9),
    criterion('organisation', 40, 30),
    criterion('language', 30, 21),
  ],
  total: 78,
  max: 100,
  range: [70, 90],
  level: '6+',
  overall: 'A strong answer.',
  strengths: [{ criterion: 'task-achievement', text: 'You describe both charts.', weight: 2 }],
  nextSteps: [{ criterion: 'language', text: 'Vary your verbs.', points: 3, lesson: 'verbs-2' }],
  ledger: [
    { criterion: 'task-achievement', rule: 'task-achievement.units', points: 1, reason: 'No unit.', severity: 1 },
  ],
  corrections: [
    { start: 0, end: 2, original: '됬다', suggestion: '됐다', reason: 'Short for 되었다.', kind: 'tone', sure: 0.9 },
  ],
  toCheck: [{ start: 3, end: 6, original: '카페인', guess: 'a loanword' }],
  notes: [{ code: 'read-from-photo', text: 'This text was read from a photo.', action: 'check' }],
  provenance: {
    scorer: 'panel',
    model: 'three-judges',
    promptVersion: 'panel@4',
    rubricVersion: 'topik-53@3',
    engineVersion: 'panel-7',
    tokens: { input: 1, output: 2, cacheRead: 3, cacheWrite: 4, thinking: 5 },
    costUsd: 0.01,
    milliseconds: 900,
    crossCheck: { reasons: ['far-from-peers'], totals: [70, 78, 90], weights: [1, 1, 1] },
    insteadOfLlm: 'paused',
    region: 'ap-northeast-2',
  },
  detection: {
    score: 0.2,
    flagged: false,
    abstained: false,
    modelVersion: 'detector@8',
    features: [{ id: 'rhythm', value: 3, human: [1, 5], text: 'Rhythm', unit: 'beats' }],
    spans: [],
  },
  disputedAt: null,
  judgedAt: now,
  audio: null,
}
const prompt = {
  id: 'sea-level-chart',
  question: 53,
  kind: 'chart',
  title: '해수면',
  passage: '다음을 보고 글을 쓰시오.',
  questions: [],
  topicWords: ['해수면'],
  gloss: { title: 'Sea level', passage: 'Describe the chart.', questions: [], alt: 'A chart' },
  difficulty: 5,
}
const values = { limit: 20, resetsAt: now, pages: 3 }
const problem = (status: number, code: string) => ({
  status,
  body: {
    type: `/problems/${code}`,
    title: 'New',
    status,
    code,
    detail: 'Do this and then that.',
    help: '/help/7',
    values,
  },
})
const session = { user, accessToken: 'a', refreshToken: 'r', expiresIn: 900, deviceId: 'd' }

/** What the future server answers to each call. */
const ANSWERS: Record<string, { status: number; body: unknown }> = {
  'GET /api/v1/me': { status: 200, body: user },
  'POST /api/v1/auth/login': { status: 200, body: session },
  'GET /api/v1/prompts': { status: 200, body: { items: [prompt], season: 'spring' } },
  'GET /api/v1/submissions': {
    status: 200,
    body: {
      items: [
        {
          ...submission,
          total: 78,
          max: 100,
          level: '6+',
          promptTitle: { ko: '해수면', en: 'Sea level', vi: 'Mực nước biển' },
          criteria: [{ id: 'content', max: 20, score: 18, trend: 1 }],
        },
      ],
      nextCursor: null,
      counts: { 'in-review': 1 },
    },
  },
  [`GET /api/v1/submissions/${id}`]: {
    status: 200,
    body: { submission: { ...submission, text: '됬다' }, result, peers: [] },
  },
  'POST /api/v1/submissions': problem(422, 'not-handwriting'),
  [`POST /api/v1/submissions/${id}/retry`]: problem(429, 'resting'),
  'POST /internal/v1/llm-calls': { status: 200, body: { answer: 'queued', position: 4 } },
}

const server = createServer((request, response) => {
  const { status, body } = ANSWERS[`${request.method} ${request.url}`] ?? problem(410, 'retired')
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
})
let call: ReturnType<typeof createClient>
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  call = createClient({ baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}` })
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

const NAMES = { content: 'Content', organisation: 'Organisation', language: 'Language' }

test('a result with another scorer, rubric, criterion, band, level, note and kind of correction is shown', async () => {
  const answer = await call(getSubmission, { id })
  if (!answer.ok || !answer.value.result) throw new Error('the result was not read')
  const { criteria, total, max, level, notes, corrections, provenance, language, ledger, toCheck } = answer.value.result
  expect(
    criteria.map(({ id, score, max, band }) => [criterionShownAs(id, NAMES), score, max, bandShownAs(band)]),
  ).toEqual([
    ['Content', 18, 20, null],
    ['task achievement', 9, 10, null],
    ['Organisation', 30, 40, null],
    ['Language', 21, 30, null],
  ])
  expect([total, max, levelShownAs(level)]).toEqual([78, 100, null])
  expect(notes.map(({ text }) => text)).toEqual(['This text was read from a photo.'])
  expect(corrections.map(({ kind, original, suggestion }) => [correctionShownAs(kind), original, suggestion])).toEqual([
    ['correction', '됬다', '됐다'],
  ])
  expect(toCheck).toMatchObject([{ original: '카페인' }])
  expect(ledger[0]).toMatchObject({ criterion: 'task-achievement', points: 1 })
  expect(scorerShownAs(provenance.scorer)).toBe('another')
  expect(languageShownAs(language)).toBe('en')
})

test('what this app has no use for is kept, so that an update finds it in what was stored', async () => {
  const answer = await call(getSubmission, { id })
  expect(answer).toMatchObject({ ok: true, value: { result, submission: { photo: { pages: 2 } }, peers: [] } })
})

test('a submission in a state of a newer server is shown as one under way', async () => {
  const answer = await call(listSubmissions, {})
  if (!answer.ok) throw new Error('the history was not read')
  const [item] = answer.value.items
  expect([statusShownAs(item!.status), item!.failure && failureShownAs(item!.failure), item!.total]).toEqual([
    'processing',
    'scorer-failed',
    78,
  ])
  expect(item).toMatchObject({
    promptTitle: { en: 'Sea level' },
    criteria: [{ id: 'content', score: 18 }],
    range: null,
  })
})

test('prompts of another question, learners with another language and longer answers to a log-in are read', async () => {
  const prompts = await call(listPrompts, {})
  expect(prompts).toMatchObject({ ok: true, value: { items: [{ question: 53, questions: [], difficulty: 5 }] } })
  if (!prompts.ok) throw new Error('the prompts were not read')
  expect(prompts.value.items.map(({ kind }) => promptKindShownAs(kind))).toEqual([null])
  expect(await call(getMe, {})).toMatchObject({
    ok: true,
    value: { language: 'vi', email: 'mina@example.org', quota: { used: 3, saved: 2 } },
  })
  expect(await call(logIn, { email: 'mina@example.org', password: 'x' })).toMatchObject({
    ok: true,
    value: { accessToken: 'a', user: { language: 'vi' } },
  })
})

test('a problem of a newer server is told by its sentence and handled by its status', async () => {
  const seen = []
  for (const answer of [
    await call(submitEssay, { id, promptId: 'sea-level-chart', text: '가' }),
    await call(retrySubmission, { id }),
  ]) {
    if (answer.ok || !('type' in answer.problem)) throw new Error('no problem was read')
    const { problem } = answer
    seen.push([problem.code, problem.detail, problemShownAs(problem), problem.values?.limit])
  }
  expect(seen).toEqual([
    ['not-handwriting', 'Do this and then that.', 'invalid-input', 20],
    ['resting', 'Do this and then that.', 'too-many-attempts', 20],
  ])
})

test('which of several answers it is has to be known: money is not spent on an answer that nobody understands', async () => {
  const reservation = {
    callId: id,
    taskId: id,
    provider: 'claude',
    model: 'm',
    purpose: 'judge',
    promptVersion: 'judge@1',
    reserveUsd: 1,
    priceVersion: null,
    expiresIn: 60,
  } as const
  expect(await call(reserveLlmCall, reservation)).toMatchObject({ ok: false, problem: { code: 'unreadable-answer' } })
})

test.each([
  [401, 'not-signed-in'],
  [402, 'invalid-input'],
  [404, 'not-found'],
  [410, 'invalid-input'],
  [413, 'body-too-large'],
  [422, 'invalid-input'],
  [429, 'too-many-attempts'],
  [500, 'internal-error'],
  [503, 'service-away'],
  [507, 'internal-error'],
] as const)('a problem that is not known is handled by its status: %i as %s', (status, known) => {
  expect(problemShownAs({ code: JSON.parse('"quite-new"'), status })).toBe(known)
})

test('a known word is shown as itself', () => {
  expect(problemShownAs({ code: 'too-short', status: 422 })).toBe('too-short')
  expect(statusShownAs('completed')).toBe('completed')
  expect(failureShownAs('scorer-away')).toBe('scorer-away')
  expect(scorerShownAs('claude')).toBe('claude')
  expect(correctionShownAs('spacing')).toBe('spacing')
  expect(bandShownAs('low')).toBe('low')
  expect(levelShownAs('below-3')).toBe('below-3')
  expect(languageShownAs('ko')).toBe('ko')
  expect(criterionShownAs('constructor', NAMES)).toBe('constructor')
})
