import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sentenceFinder } from './sentence-around.ts'

const TEXT = '나는 책을 좋아한다. 그런데 시간이 없어요.\n그래서 못 읽는다.'

test('a place stands in its sentence', () => {
  const at = TEXT.indexOf('없어요')
  expect(sentenceFinder(TEXT)(at, at + 3)).toEqual({ sentence: '그런데 시간이 없어요.', at: 8 })
})

test('a place across two sentences has both, also across paragraphs', () => {
  const start = TEXT.indexOf('없어요')
  const end = TEXT.indexOf('그래서') + 3
  expect(sentenceFinder(TEXT)(start, end)).toEqual({ sentence: '그런데 시간이 없어요.\n그래서 못 읽는다.', at: 8 })
})

test('of any text, any place is found at `at` in what is answered', () => {
  const parts = fc.constantFrom(
    '한',
    '다',
    '요',
    '. ',
    '.',
    '?',
    ' ',
    '\n',
    '"',
    '“',
    '가'.normalize('NFD'),
    '👨‍👩‍👧',
    '3.5',
  )
  const texts = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }),
    fc.array(parts, { minLength: 1, maxLength: 60 }).map((found) => found.join('')),
  )
  const property = fc.property(texts, fc.nat(), fc.nat(), (text, one, other) => {
    const start = one % text.length
    const end = start + 1 + (other % (text.length - start))
    const { sentence, at } = sentenceFinder(text)(start, end)
    expect(sentence.slice(at, at + end - start)).toBe(text.slice(start, end))
    expect(text).toContain(sentence)
  })
  fc.assert(property, { numRuns: 1000 })
})
