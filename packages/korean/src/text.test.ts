import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  findConnectives,
  findLoneFirst,
  findRepeats,
  fittingParticle,
  hasClosingCue,
  hasOpeningCue,
  lastFinal,
  measureCopying,
  registerOf,
  splitSentences,
  startsInTheMiddle,
  withFinal,
} from './index.ts'

describe('registerOf', () => {
  test.each([
    ['노력해야 한다.', 'plain'],
    ['무엇일까?', 'plain'],
    ['중요한 것은 무엇인가?', 'plain'],
    ['그는 "간다."', 'plain'],
    ['매일 운동을 해요.', 'polite'],
    ['그렇죠?', 'polite'],
    ['생각합니다.', 'formal'],
    ['할 수 있습니까?', 'formal'],
    ['정말 좋거든.', 'spoken'],
    ['많은 시간이 필요.', 'other'],
    ['hello', 'other'],
    ['', 'other'],
  ])('%j is %s', (sentence, register) => {
    expect(registerOf(sentence)).toBe(register)
  })
})

describe('fittingParticle', () => {
  test.each([
    ['사과', '을', '를'],
    ['사람', '를', '을'],
    ['학교', '으로', '로'],
    ['서울', '으로', '로'],
    ['집', '로', '으로'],
    ['학생', '로서', '으로서'],
    ['친구', '과', '와'],
  ])('%s takes not %s but %s', (noun, written, right) => {
    expect(fittingParticle(noun, written)).toBe(right)
  })

  test('knows nothing of particles with one form and of nouns in other letters', () => {
    expect(fittingParticle('사과', '에서')).toBeNull()
    expect(fittingParticle('AI', '을')).toBeNull()
    expect(fittingParticle('', '을')).toBeNull()
  })
})

describe('withFinal', () => {
  test('changes only the final consonant, and back again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0xac00, max: 0xd7a3 }), fc.nat(27), (code, final) => {
        const word = `가${String.fromCharCode(code)}`
        expect(lastFinal(withFinal(word, final))).toBe(final)
        expect(withFinal(withFinal(word, final), lastFinal(word)!)).toBe(word)
      }),
    )
  })
})

describe('findConnectives', () => {
  test('tells their function and place, inside a word only where they may stand', () => {
    const text = '그러나 돈이 없기 때문에 어렵다. 예를 들어, 우선순위가 다르다. 또한 즉시 한다.'
    expect(findConnectives(text).map(({ kind, form }) => [kind, form])).toEqual([
      ['contrast', '그러나'],
      ['cause', '때문에'],
      ['example', '예를 들어'],
      ['addition', '또한'],
    ])
    for (const { start, end, form } of findConnectives(text)) expect(text.slice(start, end)).toBe(form)
  })
})

describe('findLoneFirst', () => {
  test('finds a first point without a second', () => {
    expect(findLoneFirst('이유가 있다. 첫째, 돈이다. 그렇다.')).toEqual({ start: 8, end: 10 })
    expect(findLoneFirst('첫째, 돈이다. 둘째, 시간이다.')).toBeNull()
    expect(findLoneFirst('이유가 있다.')).toBeNull()
    expect(findLoneFirst('이유가 있다. 첫번째 이유는 돈이다.')).toEqual({ start: 8, end: 11 })
    expect(findLoneFirst('첫번째 이유는 돈이다. 두 번째 이유는 시간이다.')).toBeNull()
  })
})

describe('cues of an opening and a closing', () => {
  test.each(['나에게 성공이란 좋아하는 일을 오래 하는 것이다.', '여유란, 남는 시간이 아니다.'])('%s opens', (text) => {
    expect(hasOpeningCue(text)).toBe(true)
  })

  test.each([
    '앞에서 살펴본 바와 같이 길은 하나가 아니다.',
    '지금까지 두 길을 견주었다.',
    '정리하면 길은 두 가지이다.',
  ])('%s closes', (text) => {
    expect(hasClosingCue(text)).toBe(true)
  })

  test.each(['이를테면 산이 그렇다.', '두번째 길은 멀다.'])('%s is no beginning', (text) => {
    expect(startsInTheMiddle(text)).toBe(true)
  })

  test('이를테면 and 첫번째 connect as 예를 들어 and 첫째 do', () => {
    expect(findConnectives('첫번째 길은 짧다. 이를테면 이 길이다.').map(({ kind }) => kind)).toEqual([
      'order',
      'example',
    ])
  })
})

describe('findRepeats', () => {
  test('finds a sentence said again with little changed', () => {
    const text =
      '돈이 많으면 누구나 행복하게 살 수 있다. 그러나 시간도 중요하다. 돈이 많으면 누구나 행복하게 살 수 있는 것이다.'
    expect(findRepeats(text, splitSentences(text))).toEqual([{ sentence: 2, of: 0, share: expect.any(Number) }])
  })

  test('finds every copy of one sentence, however many', () => {
    const text = '나는 행복하게 살고 싶다. '.repeat(300)
    expect(findRepeats(text, splitSentences(text))).toHaveLength(299)
  })
})

describe('measureCopying', () => {
  const share = measureCopying('청소년기는 자아를 형성하는 중요한 시기이다.')

  test('is 1 for what was taken over, whatever its spaces, and near 0 for a sentence of one’s own', () => {
    expect(share('청소년기는  자아를형성하는 “중요한” 시기이다')).toBe(1)
    expect(share('나는 매일 아침 공원에서 달리기를 한다.')).toBeLessThan(0.1)
  })

  test('one changed word takes no more than its part', () => {
    expect(share('청소년기는 자아를 만드는 중요한 시기이다.')).toBeGreaterThan(0.6)
  })

  test('is a share for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (text, more) => {
        const found = measureCopying(text + more)(more)
        expect(found).toBeGreaterThanOrEqual(0)
        expect(found).toBeLessThanOrEqual(1)
      }),
    )
  })
})

test('nothing throws on any text, and 200,000 characters are no trouble', () => {
  const everything = (text: string) => {
    const sentences = splitSentences(text)
    findRepeats(text, sentences)
    findConnectives(text)
    findLoneFirst(text)
    measureCopying(text)(text)
    registerOf(text)
  }
  fc.assert(fc.property(fc.string({ unit: 'binary' }), everything))
  for (const piece of ['가', '가나다라. ', '"', '...', '“가.', '1.', '첫째 ', 'A.', '가 가 가. '])
    everything(piece.repeat(200_000 / piece.length))
}, 20_000)
