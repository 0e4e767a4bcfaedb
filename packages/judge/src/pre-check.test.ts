import { countCells, countCharacters, LONGEST_TEXT } from '@truegul/topik'
import { PROMPTS } from '@truegul/topik/prompts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readFixture } from './node/read-fixture.ts'
import { type PreCheckCode, preCheck } from './pre-check.ts'
import { PRE_CHECK_TEXTS } from './pre-check-texts.ts'

const { prompt } = readFixture('good')
const codesOf = (text: string) => preCheck({ text, prompt }).findings.map(({ code }) => code)
const filler = '사람마다 생각이 다르기 때문에 의견을 나누어야 한다. '
const placesOf = (text: string, wanted: PreCheckCode) =>
  preCheck({ text, prompt })
    .findings.filter(({ code }) => code === wanted)
    .flatMap(({ places }) => places.map(({ start, end }) => text.slice(start, end)))

describe('preCheck', () => {
  test('has nothing to say about a good essay, and gives its length', () => {
    const { text } = readFixture('good')
    const { findings, ...counts } = preCheck({ text, prompt })
    expect(findings).toEqual([])
    expect(counts).toEqual({ characters: countCharacters(text), cells: countCells(text), paragraphs: 3 })
  })

  test.each([
    [74, 'too-short', true],
    [75, 'under-length', false],
    [599, 'under-length', false],
    [600, undefined, false],
    [700, undefined, false],
    [701, 'over-length', false],
    [1000, 'over-length', false],
    [1001, 'too-long', true],
    [LONGEST_TEXT + 1, 'too-long', true],
  ])('says of %i characters: %s', (length, code, blocks) => {
    const text = `${filler.repeat(length / filler.length + 1).slice(0, length - 1)}.`
    const about = preCheck({ text, prompt }).findings.find((one) => /long|short|length/.test(one.code))
    expect(about?.code).toBe(code)
    expect(about?.blocks ?? false).toBe(blocks)
  })

  test('asks for paragraphs only where there is something to divide', () => {
    expect(codesOf(filler.repeat(20))).toContain('one-paragraph')
    expect(codesOf(`${filler.repeat(10)}\n${filler.repeat(10)}`)).not.toContain('one-paragraph')
    expect(codesOf(filler.repeat(5))).not.toContain('one-paragraph')
  })

  test('shows the polite words among plain ones, and tells a wholly polite essay apart', () => {
    const mixed = '나는 책을 좋아한다. 매일 도서관에서 읽어요. 책은 친구입니다.'
    expect(placesOf(mixed, 'mixed-register')).toEqual(['읽어요', '친구입니다'])
    expect(placesOf('저는 책을 좋아해요. 매일 읽습니다.', 'polite-register')).toEqual(['좋아해요', '읽습니다'])
    expect(codesOf('나는 책을 좋아한다. 매일 읽는다.')).not.toContain('mixed-register')
  })

  test('shows the sentence that is the prompt’s', () => {
    const copied = prompt.passage.slice(0, prompt.passage.indexOf('.') + 1)
    expect(placesOf(`${filler}${copied} ${filler}`, 'copied-prompt')).toEqual([copied])
    expect(placesOf(filler, 'copied-prompt')).toEqual([])
  })

  test('tells which question nobody answers', () => {
    const asks = { question: 54, passage: '', questions: ['왜 읽는가?', '어떻게 해야 하는가?'], topicWords: [] }
    const { findings } = preCheck({ text: '책은 재미있기 때문이다. 책은 크고 무겁다.', prompt: asks })
    expect(findings.filter(({ code }) => code === 'question-unanswered').map(({ count }) => count)).toEqual([2])
  })

  test('has a sentence for each finding in each language, with the number in it', () => {
    const codes = Object.keys(PRE_CHECK_TEXTS.en) as PreCheckCode[]
    for (const code of codes) {
      for (const texts of [PRE_CHECK_TEXTS.en, PRE_CHECK_TEXTS.ko]) {
        const sentence = texts[code]({ count: 987 })
        expect(sentence.includes('987')).toBe(code !== 'one-paragraph')
      }
    }
  })
})

describe('preCheck of any text', () => {
  const pieces = '가요. |합니다. |한다. |\n|\r\n|😀|\ud800|é|각|　|때문이다. |Hi. |“그래요.” |\u200b'.split('|')
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc
      .array(fc.constantFrom(...pieces, ...PROMPTS.slice(0, 3).map(({ passage }) => passage)), { maxLength: 40 })
      .map((all) => all.join('')),
  )

  test('counts as the exam does, and every place lies in the text, in order', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...PROMPTS), (text, about) => {
        const { characters, cells, findings } = preCheck({ text, prompt: about })
        expect([characters, cells]).toEqual([countCharacters(text), countCells(text)])
        for (const { places } of findings) {
          let last = 0
          for (const { start, end } of places) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(end).toBeGreaterThan(start)
            expect(end).toBeLessThanOrEqual(text.length)
            last = end
          }
        }
      }),
    )
  })

  test('finds the same in composed and decomposed text, at the same characters', () => {
    const seen = (text: string) =>
      preCheck({ text, prompt: PROMPTS[0]! }).findings.map(({ code, count, places }) => [
        code,
        count,
        places.map(({ start, end }) => text.slice(start, end).normalize('NFC')),
      ])
    fc.assert(
      fc.property(anyText, (text) => {
        expect(seen(text.normalize('NFD'))).toEqual(seen(text.normalize('NFC')))
      }),
    )
  })
})
