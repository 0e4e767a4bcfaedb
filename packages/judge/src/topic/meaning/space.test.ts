import { describe, expect, test } from 'vitest'
import { MEANINGS } from './meanings.ts'
import { closeness } from './space.ts'
import { SUBJECTS } from './subjects.ts'

describe.each([
  ['meanings', MEANINGS],
  ['subjects', SUBJECTS],
])('by %s', (_, space) => {
  const about = (...words: string[]) => space.read(words)(words.map(() => 1))

  test.each([
    [
      ['오염', '환경'],
      ['쓰레기', '재활용'],
      ['취업', '면접'],
    ],
    [
      ['직장', '월급'],
      ['취업', '회사'],
      ['바다', '파도'],
    ],
    [
      ['질병', '환자'],
      ['건강', '치료'],
      ['선거', '후보'],
    ],
  ])('%s are closer to %s than to %s', (words, near, far) => {
    expect(closeness(about(...words), about(...near))).toBeGreaterThan(closeness(about(...words), about(...far)) + 0.2)
  })

  test('words that are not known say nothing', () => {
    expect(closeness(about('뷁뷁뷁'), about('건강'))).toBe(0)
  })

  test('a text about what a prompt asks is closer to it than to the others, and one about something else is not', () => {
    const words = ['건강', '운동', '질병'].map((word) => ({ word, isStem: false, weight: 1, isCentral: false }))
    const { rival } = space.readPrompt(words)
    expect(rival(about('운동', '병원', '환자'))).toBeGreaterThan(0)
    expect(rival(about('투표', '후보', '국회'))).toBeLessThan(-0.2)
  })
})
