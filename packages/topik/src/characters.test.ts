import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countCharacters } from './characters.ts'
import { graphemes } from './graphemes.ts'

test('spaces count, line breaks of any kind do not', () => {
  expect(countCharacters('나는 간다\n또\r\n온다\u2028끝')).toBe(9)
  expect(countCharacters('\n\r\n\r')).toBe(0)
  expect(countCharacters('')).toBe(0)
})

test('a syllable typed as separate jamo is one character', () => {
  expect(countCharacters('한국어'.normalize('NFD'))).toBe(3)
})

test('an old Hangul syllable that has no composed form is one character', () => {
  expect(countCharacters('\u1112\u119e\u11ab글')).toBe(2)
})

test('a jamo alone is a character', () => {
  expect(countCharacters('ㅋㅋ')).toBe(2)
  expect(countCharacters('\u1100 \u11a8')).toBe(3)
})

test.each([
  ['a family', '👨‍👩‍👧‍👦'],
  ['a skin tone', '👍🏽'],
  ['a flag of two letters', '🇰🇷'],
  ['a flag of tags', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
  ['a keycap', '1️⃣'],
  ['a heart with a variation selector', '❤️'],
  ['a joined emoji with a skin tone', '👩🏽‍🚀'],
])('%s is one character', (_, emoji) => {
  expect(countCharacters(emoji)).toBe(1)
  expect(countCharacters(`좋${emoji}다`)).toBe(3)
})

test('two flags side by side are two, three letters of flags are two', () => {
  expect(countCharacters('🇰🇷🇫🇷')).toBe(2)
  expect(countCharacters('🇰🇷🇫')).toBe(2)
})

test('a joiner between syllables joins nothing', () => {
  expect(countCharacters('한\u200d국')).toBe(2)
})

test('a mark without a letter before it is a character, also after a line break', () => {
  expect(countCharacters('\u0301')).toBe(1)
  expect(countCharacters('a\n\u0301')).toBe(2)
})

test('a lone surrogate is one character', () => {
  expect(countCharacters('가\ud83d나')).toBe(3)
})

const anyText = fc.string({ unit: 'binary' })
const koreanText = fc
  .array(
    fc.oneof(
      fc.constantFrom('한', '글', '각', 'ㄱ', '\u1100', '\u1161', '\u11a8', '\u1112\u119e', ' ', '.', '2026', 'é', 'a'),
      fc.constantFrom(
        '\u0301',
        '\u200d',
        '\u200c',
        '👨‍👩‍👧',
        '👍🏽',
        '🇰',
        '🇷',
        '❤️',
        '\ud83d',
        '\ude00',
        '\u200b',
        '한'.normalize('NFD'),
      ),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''))

test('composed and decomposed text count the same', () => {
  const property = fc.property(fc.oneof(anyText, koreanText), (text) => {
    expect(countCharacters(text.normalize('NFD'))).toBe(countCharacters(text))
    expect(countCharacters(text.normalize('NFC'))).toBe(countCharacters(text))
  })
  fc.assert(property, { numRuns: 2000 })
})

test('the kind of line break makes no difference', () => {
  const property = fc.property(fc.array(koreanText, { maxLength: 6 }), (lines) => {
    const count = countCharacters(lines.join('\n'))
    for (const lineBreak of ['\r\n', '\r', '\u2028']) expect(countCharacters(lines.join(lineBreak))).toBe(count)
    expect(count).toBe(lines.reduce((sum, line) => sum + countCharacters(line), 0))
  })
  fc.assert(property)
})

test('two joiners in a row glue no pictographs', () => {
  expect(countCharacters('👍🏽\u200d\u200d👨\u200d👩\u200d👧')).toBe(2)
})

test('agrees with the segmenter of the platform on Korean, Latin, emoji and what is broken of them', () => {
  const segmenter = new Intl.Segmenter('ko', { granularity: 'grapheme' })
  const property = fc.property(koreanText, (text) => {
    expect(countCharacters(text)).toBe([...segmenter.segment(text)].length)
  })
  fc.assert(property, { numRuns: 3000 })
})

test('the short way for plain text counts as the long one', () => {
  const plain = fc.string({ unit: fc.constantFrom('가', '힣', '다', ' ', '.', '\n', '9', 'a', '~') })
  fc.assert(
    fc.property(plain, (text) => {
      const counted = [...graphemes(text)].filter(({ isLineBreak }) => !isLineBreak)
      expect(countCharacters(text)).toBe(counted.length)
    }),
  )
})
