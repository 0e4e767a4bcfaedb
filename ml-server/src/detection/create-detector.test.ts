import { statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Detection } from '@truegul/contract'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createDetector } from './create-detector.ts'
import { OWN_TEXTS } from './fixtures/own-texts.ts'

const detector = createDetector()
const { machine, rough } = OWN_TEXTS
// Of the model in model.data.json; a new fit brings new ones.
const FIXED = { machine: 0.991, imitation: 0.894, careful: 0.986, rough: 0.231 }
const scoreOf = (text: string) => detector.detect(text, 'en').score

describe('verdicts', () => {
  test('are the same on every machine for texts of our own', () => {
    const scores = Object.fromEntries(Object.entries(OWN_TEXTS).map(([name, text]) => [name, scoreOf(text)]))
    expect(scores).toEqual(FIXED)
  })

  test('flag a text as machines write them, and not one that reads like a learner’s', () => {
    expect(detector.detect(machine, 'en')).toMatchObject({ flagged: true, abstained: false })
    expect(detector.detect(rough, 'en')).toMatchObject({ flagged: false, abstained: false })
  })

  test('come with two to four features, their human range and words in the language asked for', () => {
    for (const language of ['en', 'ko'] as const) {
      const detection = Detection.parse(detector.detect(machine, language))
      expect(detection.features.length).toBeGreaterThanOrEqual(2)
      expect(detection.features.length).toBeLessThanOrEqual(4)
      for (const { text, value, human } of detection.features) {
        expect(human[0]).toBeLessThan(human[1])
        for (const number of [value, ...human]) expect(text).toContain(String(number))
        expect(/[a-z]{4}/.test(text)).toBe(language === 'en')
      }
    }
  })

  test('are never given below 400 characters', () => {
    for (const text of [machine, rough]) {
      for (let length = 0; length < 400; length += 7) {
        expect(detector.detect(text.slice(0, length), 'en')).toMatchObject({
          score: null,
          flagged: false,
          abstained: true,
          features: [],
        })
      }
    }
  })

  test.each([
    ['nothing', ''],
    ['one character', '가'],
    ['English', 'This is an essay about smartphones. '.repeat(30)],
    ['emoji', '😀👨‍👩‍👧'.repeat(400)],
    ['one syllable again and again', '가'.repeat(700)],
    ['one sentence again and again', '나는 학교에 간다. '.repeat(60)],
    ['digits with a little Korean', '2024년 12월 31일 '.repeat(60)],
    ['a megabyte', machine.repeat(Math.ceil(1_000_000 / machine.length))],
    ['a megabyte of decomposed Korean', machine.normalize('NFD').repeat(700)],
    ['a megabyte of spaces', ' '.repeat(1_000_000)],
    ['lone surrogates', '\ud800가'.repeat(400)],
  ])('abstain from %s', (_, text) => {
    expect(detector.detect(text, 'en')).toMatchObject({ score: null, flagged: false, abstained: true })
  })
})

describe('a verdict does not depend on', () => {
  const sentences = fc.shuffledSubarray(`${machine} ${rough}`.split(/(?<=\.)\s+/), { minLength: 12 })

  test('line breaks, their kind, or a decomposed keyboard', () => {
    fc.assert(
      fc.property(
        sentences,
        fc.array(fc.constantFrom(' ', '\n', '\r\n', '\n\n', ' \n'), { minLength: 40 }),
        (own, gaps) => {
          const plain = own.join(' ')
          const broken = own.map((sentence, index) => sentence + (gaps[index % gaps.length] ?? ' ')).join('')
          expect(scoreOf(broken)).toBe(scoreOf(plain))
          expect(scoreOf(broken.normalize('NFD'))).toBe(scoreOf(plain))
          expect(scoreOf(`\ufeff${broken}\n`)).toBe(scoreOf(plain))
        },
      ),
      { numRuns: 40 },
    )
  })

  test('how polite the sentence ends are', () => {
    const endings = fc.constantFrom(
      ['중요하다', '중요합니다', '중요해요'],
      ['노력한다', '노력합니다', '노력해요'],
      ['있다', '있습니다', '있어요'],
      ['먹는다', '먹습니다', '먹어요'],
      ['했다', '했습니다', '했어요'],
      ['학생이다', '학생입니다', '학생이에요'],
    )
    fc.assert(
      fc.property(fc.array(endings, { minLength: 20, maxLength: 30 }), sentences, (ends, own) => {
        const write = (register: number) =>
          own.map((sentence, index) => `${sentence} 그래서 ${ends[index % ends.length]![register]}.`).join(' ')
        expect(scoreOf(write(1))).toBe(scoreOf(write(0)))
        expect(scoreOf(write(2))).toBe(scoreOf(write(0)))
      }),
      { numRuns: 30 },
    )
  })
})

test('any Unicode text gets a bounded answer', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom(machine.slice(0, 300), rough.slice(0, 300), '다.', '\u0000', '습니다', '니다'),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const detection = Detection.parse(detector.detect(pieces.join(''), 'ko'))
      expect(detection.abstained).toBe(detection.score === null)
      expect(detection.flagged).toBe(detection.score !== null && detection.score >= 0.7)
      for (const { value } of detection.features) expect(Number.isFinite(value)).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test('the model is below 64 KB', () => {
  expect(statSync(fileURLToPath(new URL('model.data.json', import.meta.url))).size).toBeLessThan(64 * 1024)
})
