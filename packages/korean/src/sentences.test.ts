import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitEojeols } from './eojeols.ts'
import { splitSentences } from './sentences.ts'

const split = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end))

describe('splitSentences', () => {
  test.each([
    ['나는 간다. 너는 온다.', ['나는 간다.', '너는 온다.']],
    [
      '행복이란 무엇일까?일부 사람들은 모른다.그러나 나는 안다.',
      ['행복이란 무엇일까?', '일부 사람들은 모른다.', '그러나 나는 안다.'],
    ],
    ['소득이 3.5% 늘었다. 2012년의 일이다.', ['소득이 3.5% 늘었다.', '2012년의 일이다.']],
    ['그는 "나는 간다. 너는 와라."라고 말했다. 끝이다.', ['그는 "나는 간다. 너는 와라."라고 말했다.', '끝이다.']],
    ['그런데... 나는 모르겠다… 정말이다.', ['그런데... 나는 모르겠다…', '정말이다.']],
    ['1. 첫째 이유는 돈이다. 2. 둘째 이유는 시간이다.', ['1. 첫째 이유는 돈이다.', '2. 둘째 이유는 시간이다.']],
    ['줄이 바뀐다\n다음 문장', ['줄이 바뀐다', '다음 문장']],
    ['A. 스미스는 U.S. 사람이다. 그렇다.', ['A. 스미스는 U.S. 사람이다.', '그렇다.']],
    ['정말일까?! 그렇다.', ['정말일까?!', '그렇다.']],
    ['"따옴표가 닫히지 않았다. 그래도 나뉜다.', ['"따옴표가 닫히지 않았다.', '그래도 나뉜다.']],
    ['  \n ', []],
  ])('splits %j', (text, expected) => {
    expect(split(text)).toEqual(expected)
  })

  test('numbers the paragraphs, counting no empty line', () => {
    expect(splitSentences('하나다. 둘이다.\n\n\n셋이다.').map((sentence) => sentence.paragraph)).toEqual([0, 0, 1])
  })

  test('loses no word of any text, and keeps them in order', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom('간다', '.', '"', ' ', '…', '\n', '1', '“', '”', 'A')).map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(text, (value) => {
        const sentences = splitSentences(value)
        expect(
          sentences
            .map(({ start, end }) => value.slice(start, end))
            .join('')
            .replace(/\s/g, ''),
        ).toBe(value.replace(/\s/g, ''))
        for (const sentence of sentences) expect(sentence.end).toBeGreaterThan(sentence.start)
      }),
      { numRuns: 500 },
    )
  })
})

describe('splitEojeols', () => {
  test('gives words without the punctuation around them', () => {
    const text = '그는 "행복이다." (정말) ... 끝!'
    expect(splitEojeols(text).map(({ core }) => text.slice(core.start, core.end))).toEqual([
      '그는',
      '행복이다',
      '정말',
      '끝',
    ])
  })

  test('stays inside any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const { start, end, core } of splitEojeols(text)) {
          expect(start <= core.start && core.start < core.end && core.end <= end && end <= text.length).toBe(true)
        }
      }),
    )
  })
})
