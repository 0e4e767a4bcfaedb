import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalise } from './normalise.ts'

/** Any code units at all, lone surrogates too, mixed with what is likely in an essay. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  fc
    .array(
      fc.constantFrom(
        '한국',
        '글을',
        ' ',
        '\r\n',
        '\r',
        '\n',
        '👨‍👩‍👧',
        '\ud800',
        'é',
        '\ufeff',
        '\u200b',
        '각각',
        '.',
        '3.5',
      ),
    )
    .map((parts) => parts.join('').normalize('NFD')),
)

describe('normalise', () => {
  test('gives the same text for composed and decomposed Hangul', () => {
    const text = '사람은 누구나 행복하게 살고 싶다.'
    expect(normalise(text.normalize('NFD')).text).toBe(text)
  })

  test('gives the same text for every kind of line break', () => {
    expect(normalise('하나\r\n둘\r셋\u2028넷').text).toBe('하나\n둘\n셋\n넷')
  })

  test.each(['\u200c', '\u200d', '\u034f', '\ufe0e', '\u2063', '\u200f', '\u{e0020}'])(
    'leaves out a %j inside a word, and finds the word at its own offsets',
    (joiner) => {
      const source = `나는 도${joiner}서관에 간다${joiner}.`
      const { text, toSource } = normalise(source)
      expect(text).toBe('나는 도서관에 간다.')
      const span = toSource({ start: 3, end: 7 })
      expect(source.slice(span.start, span.end)).toBe(`도${joiner}서관에`)
    },
  )

  test('a mark after a line break takes nothing from the break', () => {
    expect(normalise('하나\v\u0301\r\u1161둘').text).toBe('하나\n\u0301\n\u1161둘')
  })

  test('finds a word of the decomposed text at its own offsets', () => {
    const source = '\ufeff나는 학교에 간다'.normalize('NFD')
    const { text, toSource } = normalise(source)
    const start = text.indexOf('학교')
    const span = toSource({ start, end: start + 2 })
    expect(source.slice(span.start, span.end)).toBe('학교'.normalize('NFD'))
  })

  test('is NFC for any text, and every slice leads back to a slice that means the same', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (source, one, two) => {
        const { text, toSource } = normalise(source)
        const plain = (value: string) =>
          value
            .normalize('NFC')
            .replace(/\r\n|[\r\u2028\u2029\u0085\v\f]/g, '\n')
            .replace(/[\t\p{Zs}]/gu, ' ')
            .replace(
              /(\p{Extended_Pictographic}(?:\p{EMod}|\ufe0f)?(?:\u200d\p{Extended_Pictographic}(?:\p{EMod}|\ufe0f)?)*)|[\p{Cf}\p{Variation_Selector}\u3164\uffa0]|\u034f/gu,
              '$1',
            )
        expect(text.normalize('NFC')).toBe(plain(source).normalize('NFC'))
        if (text === '') return
        const start = one % text.length
        const end = start + 1 + (two % (text.length - start))
        const span = toSource({ start, end })
        expect(span.start).toBeGreaterThanOrEqual(0)
        expect(span.end).toBeLessThanOrEqual(source.length)
        expect(plain(source.slice(span.start, span.end))).toContain(text.slice(start, end))
      }),
      { numRuns: 500 },
    )
  })

  test('leaves out nothing between the first and the last character', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const { text, toSource } = normalise(source)
        let reached = 0
        for (let position = 0; position < text.length; position++) {
          const { start, end } = toSource({ start: position, end: position + 1 })
          expect(start).toBeLessThanOrEqual(end)
          expect(end).toBeGreaterThanOrEqual(reached)
          reached = end
        }
      }),
    )
  })
})
