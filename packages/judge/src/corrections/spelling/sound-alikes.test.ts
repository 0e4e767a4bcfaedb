import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { oneLetterAway, soundAlikes } from './sound-alikes.ts'

const word = fc
  .array(fc.integer({ min: 0xac00, max: 0xd7a3 }), { minLength: 1, maxLength: 6 })
  .map((codes) => String.fromCharCode(...codes))

test('a word written by ear is one of those that sound alike', () => {
  expect(soundAlikes('이러나')).toContain('일어나')
  expect(soundAlikes('조타')).toContain('좋다')
  expect(soundAlikes('추카')).toContain('축하')
  expect(soundAlikes('골구루')).toContain('골고루')
  expect(soundAlikes('깨끝한')).toContain('깨끗한')
})

test('each has as many syllables, and none is the word itself', () => {
  fc.assert(
    fc.property(word, (text) => {
      const alike = soundAlikes(text)
      expect(new Set(alike).size).toBe(alike.length)
      for (const one of alike) expect(one).toMatch(new RegExp(`^[가-힣]{${text.length}}$`))
      expect(alike).not.toContain(text)
    }),
  )
})

describe('one letter away', () => {
  test('stand 65 words for each syllable', () => {
    fc.assert(
      fc.property(word, (text) => {
        expect(new Set(oneLetterAway(text)).size).toBe(text.length * (18 + 20 + 27))
      }),
    )
  })
})
