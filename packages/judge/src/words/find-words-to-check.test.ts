import { beforeAll, describe, expect, test } from 'vitest'
import type { Analysers } from '../analysis/analysers.ts'
import { analyseEssay } from '../analysis/essay-analysis.ts'
import { judgeLocally } from '../judge.ts'
import { loadAnalysers } from '../node/load-analysers.ts'
import { readFixture } from '../node/read-fixture.ts'

describe('words that the dictionary does not know', () => {
  let analysers: Analysers
  beforeAll(() => {
    analysers = loadAnalysers()
  })
  const { prompt, text: good } = readFixture('good')
  const judge = (text: string, language: 'en' | 'ko' = 'en') => judgeLocally({ text, prompt, language }, analysers)
  const note = (text: string, code: string) => judge(text).notes.find((one) => one.code === code)?.text

  const SLIPS =
    '사람들은 환겅을 아끼지 않는다. 경졔가 발전하면서 상홤도 바뀌었다. 그래서 쓰레기를 줄이는 노럭이 필요하다. 됀장국 같은 으식도 남기지 안는다.'

  test.each([
    ['slips', SLIPS],
    ['slips in a good essay', `${good} ${SLIPS}`],
    ['names and slips', '응우옌 씨는 카우나스에서 공부했다. 그는 노럭을 많이 했다.'],
    ['the weak essay', readFixture('weak').text],
  ])('are all shown, by a correction, with lost points or as words to check: %s', (_, text) => {
    const { spelling, names } = analyseEssay({ text, prompt }, analysers)
    const { corrections, ledger, notes } = judge(text)
    const places = [
      ...corrections,
      ...ledger.flatMap(({ start, end }) => (start === undefined ? [] : [{ start, end: end! }])),
    ]
    const listed = notes.filter(({ code }) => code.endsWith('-to-check')).flatMap((one) => one.text.split(/[^가-힣]+/))
    const hidden = [...spelling.filter(({ split }) => split === null), ...names].filter(
      (flag) => !places.some(({ start, end }) => start < flag.end && flag.start < end) && !listed.includes(flag.word),
    )
    expect(hidden).toEqual([])
  })

  test('stand at their places in the submitted text, each as often as it is written, and no line of the ledger says it again', () => {
    const text = '응우옌 씨는 카우나스에서\u200c 공부했다.\r\n그는 카우나스에서 노래했다.'.normalize('NFD')
    const { toCheck, ledger } = judge(text)
    expect(toCheck!.map(({ original }) => original.normalize('NFC'))).toEqual(
      expect.arrayContaining(['카우나스에서', '카우나스에서']),
    )
    for (const { start, end, original } of toCheck!) {
      expect(text.slice(start, end)).toBe(original)
      expect(ledger.some((line) => line.start === start)).toBe(false)
    }
    expect(judge(good).toCheck).toEqual([])
  })

  test('are no words to check where all is known, and none stands twice', () => {
    expect(note(good, 'words-to-check')).toBeUndefined()
    expect(note(good, 'names-to-check')).toBeUndefined()
    const twice = note(`${SLIPS} 그 몽럭은 헛되지 않다. 몽럭이 먼저이다.`, 'words-to-check')
    expect(twice?.match(/몽럭이/g) ?? []).toHaveLength(1)
  })

  test('cost nothing where they may be names, and are said to', () => {
    const sentence = '의 연구에 따르면 쓰레기를 줄이는 일이 가장 중요하다.'
    const named = judge(`${good} 컬럼비아대학교${sentence}`)
    expect(named.total).toBe(judge(`${good} 서울대학교${sentence}`).total)
    expect(note(`${good} 컬럼비아대학교${sentence}`, 'names-to-check')).toContain('컬럼비아대학교의')
  })

  test('say the same in Korean', () => {
    const codes = (language: 'en' | 'ko') =>
      judge(`${SLIPS} 카우나스에서 살았다.`, language).notes.map(({ code }) => code)
    expect(codes('ko')).toEqual(codes('en'))
    expect(codes('ko')).toContain('names-to-check')
  })
})
