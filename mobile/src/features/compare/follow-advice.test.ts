import fc from 'fast-check'
import { expect, test } from 'vitest'
import { followAdvice } from './follow-advice'

const edit = (text: string, original: string, suggestion: string, from = 0) => {
  const start = text.indexOf(original, from)
  return { start, end: start + original.length, suggestion }
}
const BEFORE = '요즘 사람들은 맨날 연락하면서 산다.\n\n나는 책을 읽고싶다. 그래서 도서관에 갈 필요가 있어요.'
const EDITS = [edit(BEFORE, '맨날', '항상'), edit(BEFORE, '읽고싶다', '읽고 싶다'), edit(BEFORE, '있어요', '있다')]
const follow = (after: string) => followAdvice(BEFORE, after, EDITS)

test('a fix that was made is known, one that was not is still there', () => {
  expect(follow(BEFORE)).toEqual(['there', 'there', 'there'])
  expect(follow(BEFORE.replace('맨날', '항상'))).toEqual(['fixed', 'there', 'there'])
  expect(follow(BEFORE.replace('맨날', '항상').replace('읽고싶다', '읽고 싶다').replace('있어요', '있다'))).toEqual([
    'fixed',
    'fixed',
    'fixed',
  ])
})

test('places are known wherever they stand now: text before them grew, paragraphs changed places', () => {
  const fixed = BEFORE.replace('읽고싶다', '읽고 싶다')
  expect(follow(`여러분, 이 글을 끝까지 읽어 주세요. ${fixed}`)).toEqual(['there', 'fixed', 'there'])
  const [first, second] = fixed.split('\n\n')
  expect(follow(`${second}\n\n${first}`)).toEqual(['there', 'fixed', 'there'])
})

test('a passage that was left out, or written in another way, is gone', () => {
  expect(follow('나는 책을 읽고싶다.')).toEqual(['gone', 'there', 'gone'])
  expect(follow(BEFORE.replace('맨날', '하루 종일'))).toEqual(['gone', 'there', 'there'])
  expect(follow('')).toEqual(['gone', 'gone', 'gone'])
})

test('of two places with the same mistake the one that was mended is told from the other', () => {
  const text = '먼저 시간이 없어요. 그다음 돈도 없어요. 끝.'
  const edits = [edit(text, '없어요', '없다'), edit(text, '없어요', '없다', 15)]
  expect(followAdvice(text, '먼저 시간이 없어요. 그다음 돈도 없다. 끝.', edits)).toEqual(['there', 'fixed'])
  expect(followAdvice(text, '먼저 시간이 없다. 그다음 돈도 없어요. 끝.', edits)).toEqual(['fixed', 'there'])
})

test('a word to be left out, words to be joined', () => {
  const text = '우리 나라는 아주 매우 크다.'
  const edits = [edit(text, '우리 나라는', '우리나라는'), edit(text, '매우 ', '')]
  expect(followAdvice(text, text, edits)).toEqual(['there', 'there'])
  expect(followAdvice(text, '우리나라는 아주 크다.', edits)).toEqual(['fixed', 'fixed'])
})

const anyText = fc.string({ unit: 'binary', maxLength: 80 })

test('of any two texts and any place there is an answer', () => {
  const property = fc.property(anyText, anyText, anyText, fc.nat(), fc.nat(), (before, after, suggestion, one, two) => {
    const start = before.length === 0 ? 0 : one % before.length
    const end = Math.min(before.length, start + 1 + (two % 9))
    const [state] = followAdvice(before, after, [{ start, end, suggestion }])
    expect(['fixed', 'there', 'gone']).toContain(state)
  })
  fc.assert(property, { numRuns: 1000 })
})

test('of different words any fixes that were made are fixed, and of the same text none is', () => {
  const essays = fc.array(fc.boolean(), { minLength: 1, maxLength: 40 })
  const property = fc.property(essays, (isMade) => {
    const words = isMade.map((_, index) => `낱말${index}`)
    const text = words.join(' ')
    const edits = words.map((word) => edit(text, word, `${word}고침`))
    const after = words.map((word, index) => (isMade[index] ? `${word}고침` : word)).join(' ')
    expect(followAdvice(text, after, edits)).toEqual(isMade.map((made) => (made ? 'fixed' : 'there')))
  })
  fc.assert(property)
})
