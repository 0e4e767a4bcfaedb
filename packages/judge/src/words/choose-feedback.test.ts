import { TOPIK_54 } from '@truegul/topik'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Analysers } from '../analysis/analysers.ts'
import { analyseEssay } from '../analysis/essay-analysis.ts'
import { everydaySwaps } from '../criteria/everyday-words.ts'
import type { RuleId } from '../criteria/rule.ts'
import { judgeLocally } from '../judge.ts'
import { loadAnalysers } from '../node/load-analysers.ts'
import { readFixture } from '../node/read-fixture.ts'
import { levelFitsBand } from './level-fits-band.ts'
import { TEXTS } from './texts.ts'

let analysers: Analysers
beforeAll(() => {
  analysers = loadAnalysers()
})

describe.each(['ko', 'en'] as const)('in %s', (language) => {
  const texts = TEXTS[language]
  const judge = (name: 'weak' | 'middle' | 'good') => judgeLocally({ ...readFixture(name), language }, analysers)
  const reason = (id: RuleId, count: number) => texts.rules[id].reason({ count })

  test.each(['weak', 'middle', 'good'] as const)('the %s essay reads no reason twice', (name) => {
    const { criteria, ledger } = judge(name)
    const repeated = criteria.filter(({ feedback }) => ledger.some((line) => feedback.includes(line.reason)))
    expect(repeated).toEqual([])
  })

  test.each(['weak', 'middle', 'good'] as const)(
    'the %s essay is praised for nothing that the ledger takes points for',
    (name) => {
      const { ledger, strengths } = judge(name)
      const taken = ledger.filter(({ rule }) => rule in texts.rules).map(({ rule }) => texts.rules[rule as RuleId])
      const praised = strengths.map(({ text }) => text.slice(0, 12))
      expect(taken.filter(({ praise }) => praised.includes(praise({}).slice(0, 12)))).toEqual([])
    },
  )

  test('a text of 600 characters is not told that it is short, one of 599 is told its length', () => {
    expect(reason('content.length', 599)).toContain('599')
    expect(reason('content.length', 600)).not.toMatch(/600|짧|shorter/)
    expect(texts.rules['content.length'].step({ count: 600 })).not.toMatch(/600/)
  })

  test.each(['weak', 'middle', 'good'] as const)(
    'the %s essay is told of two scales only where they disagree',
    (name) => {
      const { overall, total } = judge(name)
      expect(overall.includes(texts.twoScales)).toBe(!levelFitsBand(TOPIK_54, total))
    },
  )

  test('advice on words names the everyday words that the essay comes back to', () => {
    const text = '나무가 많다. 그래서 새도 많다. 사람도 늘었다.'
    const swaps = everydaySwaps(analyseEssay({ text, prompt: readFixture('weak').prompt }, analysers))
    expect(swaps).toMatch(/^많다 → /)
    expect(texts.rules['language.vocabulary'].step({ swaps })).toContain(swaps)
    expect(texts.rules['language.vocabulary'].step({})).not.toContain('→')
  })

  test('no advice names a kind of connecting word that the essay has', () => {
    const { step } = texts.rules['organisation.connectives']
    expect(step({ missing: 'example' })).toContain('예를 들어')
    expect(step({ missing: 'example' })).not.toContain('반면')
  })
})

test('level and band disagree just beside their cut lines only', () => {
  const totals = Array.from({ length: TOPIK_54.max + 1 }, (_, total) => total)
  expect(totals.filter((total) => !levelFitsBand(TOPIK_54, total))).toEqual([19, 32, 33, 34])
})
