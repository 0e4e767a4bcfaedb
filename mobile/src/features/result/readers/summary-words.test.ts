import i18next from 'i18next'
import { beforeAll, expect, test } from 'vitest'
import { en, ko } from '@/strings/words'
import { type Reader, summaryWords } from './summary-words'

beforeAll(async () => {
  const resources = { en: { translation: en }, ko: { translation: ko } }
  await i18next.init({ lng: 'en', keySeparator: false, nsSeparator: false, resources })
})

const reader = (by: 'this-server' | 'claude' | 'openai', received: 'yes' | 'maybe' | 'no'): Reader => ({
  by,
  model: by === 'this-server' ? null : 'a-model',
  purpose: 'judge',
  received,
  at: '2026-11-26T12:00:00.000Z',
})
const words = (...readers: Reader[]) => summaryWords(i18next.getFixedT('en'), 'en', readers)

test('nobody, and nobody outside, are told apart', () => {
  expect(words()).toBe('Nobody has read this text yet.')
  expect(words(reader('this-server', 'yes'))).toContain('Nobody outside TrueGul saw this text.')
})

test('whoever got the text, or may have got it, is named once, and nobody else', () => {
  expect(
    words(reader('claude', 'yes'), reader('claude', 'yes'), reader('openai', 'no'), reader('this-server', 'yes')),
  ).toBe('This text was sent to Anthropic (Claude), as you agreed. Your e-mail address was not.')
  expect(words(reader('claude', 'maybe'), reader('openai', 'yes'))).toContain('Anthropic (Claude) and OpenAI')
})

test('a text that reached no provider was seen by none', () => {
  expect(words(reader('openai', 'no'))).toBe('This text was on its way to OpenAI, as you agreed, and did not arrive.')
})
