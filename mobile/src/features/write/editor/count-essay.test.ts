import { ESSAY_LENGTH } from '@truegul/topik'
import { expect, test } from 'vitest'
import { canSubmit, countEssay } from './count-essay'

const { submitMin, askedMin, askedMax, submitMax } = ESSAY_LENGTH
const zoneOf = (characters: number) => countEssay('가'.repeat(characters)).zone

test('each zone begins and ends at the numbers of the exam', () => {
  expect([0, 1, submitMin - 1].map(zoneOf)).toEqual(['empty', 'too-short', 'too-short'])
  expect([submitMin, askedMin - 1].map(zoneOf)).toEqual(['below', 'below'])
  expect([askedMin, askedMax].map(zoneOf)).toEqual(['right', 'right'])
  expect([askedMax + 1, submitMax].map(zoneOf)).toEqual(['above', 'above'])
  expect(zoneOf(submitMax + 1)).toBe('too-long')
})

test('an essay can be submitted wherever the server would take it', () => {
  expect([0, submitMin - 1, submitMin, submitMax, submitMax + 1].map((length) => canSubmit(zoneOf(length)))).toEqual([
    false,
    false,
    true,
    true,
    false,
  ])
})

test('paragraphs are lines with text, and line breaks are no characters', () => {
  expect(countEssay('첫째 문단이다.\n\n둘째 문단이다.\n ')).toMatchObject({ characters: 17, paragraphs: 2 })
})
