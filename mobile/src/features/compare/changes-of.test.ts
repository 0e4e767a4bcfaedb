import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changesOf } from './changes-of'

const parts = fc.constantFrom(
  '나는',
  '책을',
  '읽는다.',
  ' ',
  '\n\n',
  '  ',
  '각'.normalize('NFD'),
  '👨‍👩‍👧',
  '\u3000',
  '그래서',
)
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.array(parts, { maxLength: 60 }).map((found) => found.join('')),
)

test('of any two texts: the parts before are the earlier text, the parts after the later one', () => {
  const property = fc.property(texts, texts, (before, after) => {
    const changes = changesOf(before, after)
    expect(changes.map((change) => change.before).join('')).toBe(before)
    expect(changes.map((change) => change.after).join('')).toBe(after)
  })
  fc.assert(property, { numRuns: 1000 })
})

test('what is called the same has the same words, and the two kinds take turns', () => {
  const property = fc.property(texts, texts, (before, after) => {
    const changes = changesOf(before, after)
    changes.forEach((change, index) => {
      if (change.isSame) expect(wordsIn(change.before)).toEqual(wordsIn(change.after))
      if (index > 0) expect(change.isSame).not.toBe(changes[index - 1]!.isSame)
    })
  })
  fc.assert(property, { numRuns: 500 })
})

test('a text has no changes against itself; against nothing it is all gone or all new', () => {
  const property = fc.property(texts, (text) => {
    expect(changesOf(text, text).some(({ isSame }) => !isSame)).toBe(false)
    expect(changesOf(text, '').every(({ after }) => after === '')).toBe(true)
    expect(changesOf('', text).every(({ before }) => before === '')).toBe(true)
  })
  fc.assert(property)
})

test('one word changed is one change, and what stands around it is the same', () => {
  expect(changesOf('나는 맨날 책을 읽는다.', '나는 항상 책을 읽는다.')).toEqual([
    { isSame: true, before: '나는 ', after: '나는 ' },
    { isSame: false, before: '맨날 ', after: '항상 ' },
    { isSame: true, before: '책을 읽는다.', after: '책을 읽는다.' },
  ])
})

test('a sentence that was written anew is one change, although a word in it stayed', () => {
  const [before, after] = ['혼자 있는 시간이 전혀 없다.', '홀로 보내는 시간이 많이 줄었다.']
  expect(changesOf(`먼저 ${before}`, `먼저 ${after}`)).toEqual([
    { isSame: true, before: '먼저 ', after: '먼저 ' },
    { isSame: false, before, after },
  ])
})

test('of swapped paragraphs one stays and the other one goes and comes', () => {
  const changes = changesOf('하나 둘 셋.\n\n넷 다섯 여섯 일곱.', '넷 다섯 여섯 일곱.\n\n하나 둘 셋.')
  expect(changes.filter(({ isSame }) => isSame).map(({ after }) => after.trim())).toEqual(['넷 다섯 여섯 일곱.'])
})

test('two essays of 1,000 characters without a word in common are compared', () => {
  const [before, after] = ['가 '.repeat(500), '나 '.repeat(500)]
  expect(changesOf(before, after)).toEqual([{ isSame: false, before, after }])
})

const wordsIn = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '')
