import i18next from 'i18next'
import { beforeAll, expect, test } from 'vitest'
import { en } from '@/strings/words'
import { greeting } from './greeting'
import { quotaWords } from './quota-words'

const NOW = Date.parse('2026-11-26T10:00:00Z')
const quota = (used: number, resetsAt = '2026-11-27T00:00:00Z') => ({ limit: 10, used, resetsAt })
const words = (given: Parameters<typeof quotaWords>[2]) => quotaWords(i18next.t, 'en', given, NOW)

beforeAll(async () => {
  await i18next.init({ lng: 'en', keySeparator: false, nsSeparator: false, resources: { en: { translation: en } } })
})

test('what is left of the day is said as it is', () => {
  expect(words(quota(1))).toBe('9 more essays today')
  expect(words(quota(9))).toBe('1 more essay today')
})

test('nothing left says from when on there is more, also where a retry made it one too many', () => {
  expect(words(quota(10))).toMatch(/^None left today\. More from \d\d:\d\d/)
  expect(words(quota(11))).toMatch(/^None left today/)
})

test('an answer kept from yesterday says nothing of today', () => {
  expect(words(quota(10, '2026-11-26T00:00:00Z'))).toBe('10 more essays today')
})

test('a limit that nobody reaches is not worth a line', () => {
  expect(words({ ...quota(3), limit: 1000 })).toBeNull()
})

test('a server that does not tell is not guessed at', () => {
  expect(words(null)).toBeNull()
})

test.each([
  [4, 'home.evening'],
  [5, 'home.morning'],
  [12, 'home.afternoon'],
  [18, 'home.evening'],
] as const)('at %i it is %s', (hour, expected) => {
  expect(greeting(hour)).toBe(expected)
})
