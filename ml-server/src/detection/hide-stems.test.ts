import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hideStems } from './hide-stems.ts'

describe('of a word is left', () => {
  test('its last syllable, where its particle or ending stands', () => {
    expect(hideStems('학교에서는 친구를 만난다.', 1)).toBe('X는 X를 X다.')
    expect(hideStems('그 책은, "좋은" 책이다', 1)).toBe('그 X은, "X은" X다')
  })

  test('or its last two', () => {
    expect(hideStems('학교에서는 친구를 만난다.', 2)).toBe('X서는 X구를 X난다.')
    expect(hideStems('그 책은 좋다', 2)).toBe('그 책은 좋다')
  })
})

test('two texts that differ only in stems have the same frame, and nothing but syllables is hidden', () => {
  const syllables = fc.stringMatching(/^[가-힣]{1,6}$/)
  fc.assert(
    fc.property(syllables, syllables, fc.string({ unit: 'binary', maxLength: 40 }), (one, other, rest) => {
      expect(hideStems(`${one}는 ${rest}`, 1)).toBe(hideStems(`${other}는 ${rest}`, 1))
      const visible = (text: string) => text.replace(/[X가-힣]/gu, '')
      expect(visible(hideStems(rest, 1))).toBe(visible(rest))
    }),
  )
})
