import { hash } from 'node:crypto'
import { expect, test } from 'vitest'
import { PREFIX, PROMPT_VERSION, writeRequest } from '../prompt/write-prompt.ts'
import { MODELS, RETIRED } from './models.ts'
import { priceAtMost, priceCall } from './price-call.ts'

test('a request costs what its tokens cost, cached ones less', () => {
  expect(priceCall('claude-haiku-4-5', { input: 1_000_000, output: 0, cacheRead: 0, cacheWrite: 0 })).toBe(1)
  expect(
    priceCall('claude-haiku-4-5', { input: 0, output: 200_000, cacheRead: 1_000_000, cacheWrite: 1_000_000 }),
  ).toBeCloseTo(2.35)
})

test('what a model of unknown price costs is unknown, not nothing', () => {
  expect(priceCall('a-model-of-tomorrow', { input: 1, output: 1, cacheRead: 0, cacheWrite: 0 })).toBeNull()
  expect(priceAtMost('a-model-of-tomorrow', { prefix: '', essay: '', answer: 1 })).toBeNull()
})

test('the reserve covers a token for each byte of the essay, whatever is in it', () => {
  const essay = '가😀'.repeat(500)
  const bytes = Buffer.byteLength(essay)
  const actual = priceCall('claude-haiku-4-5', { input: bytes, output: 1_600, cacheRead: 0, cacheWrite: 5_000 })!
  expect(priceAtMost('claude-haiku-4-5', { prefix: PREFIX, essay, answer: 1_600 })).toBeGreaterThanOrEqual(actual)
})

test('every replacement of a retired model is known and not retired itself', () => {
  for (const { use } of RETIRED.values())
    expect({ use, known: MODELS.has(use), retired: RETIRED.has(use) }).toEqual({ use, known: true, retired: false })
})

test('the essay stands between tags whose id nobody can know before the essay is written', () => {
  const prompt = { question: 54, passage: '', questions: [], topicWords: [] }
  const ids = ['하나', '둘'].map(
    (text) => /<essay id="(\w{12})">/.exec(writeRequest(text, { prompt, language: 'en' }, []))![1],
  )
  expect(new Set(ids).size).toBe(2)
  expect(PREFIX).not.toContain('{{')
})

test('what every request begins with is the text of its version: a changed text needs a new version', () => {
  const text = hash('sha256', PREFIX, 'hex').slice(0, 16)
  expect({ version: PROMPT_VERSION, text }).toEqual({ version: 'judge@3', text: '69eecddd8244a046' })
})
