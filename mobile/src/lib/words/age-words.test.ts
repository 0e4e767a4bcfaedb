import i18next from 'i18next'
import { beforeAll, expect, test } from 'vitest'
import { en, ko } from '@/strings/words'
import { ageWords } from './age-words'
import { axisWords, dateWords, monthWords } from './day-words'

const NOW = new Date(2026, 10, 26, 15, 0).getTime()
const MINUTE = 60_000

beforeAll(async () => {
  const resources = { en: { translation: en }, ko: { translation: ko } }
  await i18next.init({ lng: 'en', keySeparator: false, nsSeparator: false, resources })
})

test.each([
  [0, 'just now', '방금 전'],
  [1, '1 minute ago', '1분 전'],
  [59, '59 minutes ago', '59분 전'],
  [60, '1 hour ago', '1시간 전'],
  [8 * 60, 'today 07:00', '오늘 07:00'],
  [24 * 60, '25 Nov', '11월 25일'],
])('%i minutes: %s', (minutes, english, korean) => {
  const at = NOW - minutes * MINUTE
  expect(ageWords(i18next.getFixedT('en'), 'en', at, NOW)).toBe(english)
  expect(ageWords(i18next.getFixedT('ko'), 'ko', at, NOW)).toBe(korean)
})

test('another year is said', () => {
  const at = new Date(2025, 9, 2).getTime()
  expect(dateWords('en', at, NOW)).toBe('2 Oct 2025')
  expect(monthWords('en', at, NOW)).toBe('October 2025')
  expect(monthWords('en', NOW, NOW)).toBe('November')
})

test('under a chart the month is said once', () => {
  const days = [new Date(2026, 9, 29), new Date(2026, 10, 5), new Date(2026, 10, 11)].map((day) => day.getTime())
  const words = (language: string) => days.map((at, index) => axisWords(language, at, days[index - 1] ?? null))
  expect(words('en')).toEqual(['29 Oct', '5 Nov', '11'])
  expect(words('ko')).toEqual(['10/29', '11/5', '11'])
})
