import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keepable, WrittenText } from './primitives.ts'

const anyText = fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)) })

test('what is keepable of any text is taken', () => {
  fc.assert(fc.property(anyText, (text) => WrittenText.safeParse(keepable(text)).success))
})

test('a text that is taken is kept to the code unit', () => {
  fc.assert(fc.property(anyText, (text) => !WrittenText.safeParse(text).success || keepable(text) === text))
})

test('a NUL and half of a character go, and nothing beside them', () => {
  expect(keepable('한\u0000글\ud83c 🎉\u200d')).toBe('한글 🎉\u200d')
})
