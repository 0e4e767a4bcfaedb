import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Analysers } from '@truegul/judge/parts'
import { beforeAll, describe, expect, test } from 'vitest'
import { privateDataFolder } from '../env.ts'
import { openPrivateData } from '../scoring/fit/private-data.ts'
import { sharedAnalysers } from '../shared-analysers.ts'
import { drawSample } from './draw-sample.ts'
import { JUDGED_PER_RULE, measureCorrections } from './measure-corrections.ts'
import { privateSuggestions } from './private-suggestions.ts'
import { reportPrecision } from './report-precision.ts'
import { VERDICTS } from './verdicts.ts'
import { wilsonInterval } from './wilson-interval.ts'

const suggestion = (key: string, rule: 'spelling' | 'copula') => ({ key, rule, kind: 'spelling' })

test('draws the same of each rule, in whatever order they come', () => {
  const all = ['c', 'a', 'd', 'b'].map((key) => suggestion(key, 'spelling')).concat(suggestion('e', 'copula'))
  expect(drawSample(all, 2).map(({ key }) => key)).toEqual(['e', 'a', 'b'])
  expect(drawSample(all.toReversed(), 2)).toEqual(drawSample(all, 2))
})

test('the interval of Wilson', () => {
  const [low, high] = wilsonInterval(18, 20)
  expect([low, high].map((share) => share.toFixed(3))).toEqual(['0.699', '0.972'])
  expect(wilsonInterval(0, 0)).toEqual([0, 1])
  expect(wilsonInterval(20, 20)[1]).toBeCloseTo(1)
})

test('doubtful counts as not right, and what is not judged is left out', () => {
  const all = ['a', 'b', 'c', 'd'].map((key) => suggestion(key, 'spelling'))
  const verdicts = new Map([
    ['a', { verdict: 'right' as const }],
    ['b', { verdict: 'doubtful' as const }],
    ['c', { verdict: 'wrong' as const }],
  ])
  const page = reportPrecision({ all, sample: all, verdicts, essays: 1 })
  expect(page).toContain('| `spelling` | 4 | 3 | 1 | 1 | 1 | 0.33 |')
})

test('every verdict has a name of its own, and no remark quotes more than a word or two of Korean', () => {
  expect(new Set(VERDICTS.map(({ key }) => key)).size).toBe(VERDICTS.length)
  for (const { remark } of VERDICTS) expect(remark ?? '').not.toMatch(/[가-힣]/)
})

const folder = privateDataFolder(process.env)
const data = openPrivateData(folder)
if (!data)
  console.warn(`SKIPPED: corrections are not checked on learner essays, because there is no private data in ${folder}.`)

describe.skipIf(data === null)('[needs private data] the corrections on learner essays', () => {
  let analysers: Analysers
  beforeAll(() => {
    analysers = sharedAnalysers()
  })

  test('are right nine times in ten, every rule and all together, with verdicts for nearly all that are drawn', () => {
    const sample = drawSample(privateSuggestions(data!.learnerEssays(), analysers), JUDGED_PER_RULE)
    const verdicts = new Map(VERDICTS.map(({ key, verdict }) => [key, verdict]))
    expect(sample.length).toBeGreaterThanOrEqual(200)
    const judged = sample.filter(({ key }) => verdicts.has(key))
    expect(judged.length / sample.length).toBeGreaterThan(0.9)
    const precision = (own: typeof judged) => own.filter(({ key }) => verdicts.get(key) === 'right').length / own.length
    expect(precision(judged)).toBeGreaterThanOrEqual(0.9)
    for (const own of Map.groupBy(judged, ({ rule }) => rule).values())
      expect(precision(own)).toBeGreaterThanOrEqual(0.9)
  })

  test('never write private text into the repository', () => {
    const inside = new URL('../../sample.tsv', import.meta.url).pathname
    const essays = data!.learnerEssays().slice(0, 2)
    expect(() => measureCorrections({ essays, file: inside }, analysers)).toThrow(/outside the repository/)
    const { page } = measureCorrections({ essays, file: join(tmpdir(), 'truegul-corrections-test.tsv') }, analysers)
    expect(page.replaceAll('`', '')).not.toMatch(/[가-힣]/)
  })
})
