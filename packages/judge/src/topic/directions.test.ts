import { expect, test } from 'vitest'
import { closeness, directionOf, promptDirection, rivalsOf } from './directions.ts'
import { lookUpWord } from './meanings.ts'

const about = (...words: string[]) =>
  directionOf(
    words.map(lookUpWord),
    words.map(() => 1),
  )

test.each([
  ['오염', '쓰레기', '취업'],
  ['직장', '취업', '바다'],
  ['질병', '건강', '선거'],
])('%s is closer to %s than to %s', (word, near, far) => {
  expect(closeness(about(word), about(near))).toBeGreaterThan(closeness(about(word), about(far)) + 0.2)
})

test('words that are not known say nothing', () => {
  expect(closeness(about('뷁뷁뷁'), about('건강'))).toBe(0)
})

test('a text about what a prompt asks is closer to it than to the others, and one about something else is not', () => {
  const words = ['건강', '운동', '질병'].map((word) => ({ word, isStem: false, weight: 1, isCentral: false }))
  const rival = rivalsOf(promptDirection(words))
  expect(rival(about('운동', '병원', '환자'))).toBeGreaterThan(0)
  expect(rival(about('투표', '후보', '국회'))).toBeLessThan(-0.2)
})
