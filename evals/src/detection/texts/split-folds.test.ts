import { describe, expect, test } from 'vitest'
import { learnsFrom, VIEWS } from '../fit/views.ts'
import { licensedOnly } from './licensed-only.ts'
import type { Labelled } from './load-texts.ts'
import { FOLDS, SPLITS, splitFolds } from './split-folds.ts'

const SOURCES = [
  'katfish',
  'aza1200',
  'topik-learner',
  'ksl-arg',
  'ksl-arg-writer',
  'kh-pseudo',
  'ai-plain',
  'early-plain',
]
const texts: Labelled[] = SOURCES.flatMap((source) =>
  Array.from({ length: 40 }, (_, number) => ({
    id: `${source}-${number}`,
    source,
    machine: source.startsWith('ai-') || source.startsWith('early-') || number % 2 === 0,
    generator: 'human',
    learner: false,
    group: source === 'aza1200' ? String(number * 12) : `group-${number % 8}`,
    trained: source !== 'kh-pseudo' && !source.startsWith('ksl'),
    pooled: true,
    l1: null,
    text: '',
  })),
)

const foldsOf = (split: number) => splitFolds(texts, split).map(({ fold }) => fold)

describe('folds', () => {
  test.each(SPLITS)('of split %i keep texts of one group together', (split) => {
    const folds = foldsOf(split)
    const byGroup = Map.groupBy(folds.entries(), ([place]) => `${texts[place]!.source} ${texts[place]!.group}`)
    for (const own of byGroup.values()) expect(new Set(own.map(([, fold]) => fold)).size).toBe(1)
    for (const fold of folds) expect(fold! >= 0 && fold! < FOLDS).toBe(true)
  })

  test('keep a writer’s short answers and the same joined together', () => {
    const folds = foldsOf(0)
    const foldOf = (id: string) => folds[texts.findIndex((text) => text.id === id)]
    for (let number = 0; number < 40; number++) {
      expect(foldOf(`ksl-arg-${number}`)).toBe(foldOf(`ksl-arg-writer-${number}`))
    }
  })

  test('differ from split to split', () => {
    expect(foldsOf(1)).not.toEqual(foldsOf(0))
  })

  test('leave out what is only tested', () => {
    expect(splitFolds([{ ...texts[0]!, source: 'logickor', group: null }], 0)).toMatchObject([{ fold: null }])
  })
})

test('on own and licensed texts only, nothing is learned from or sets the threshold that has no licence', () => {
  const licensed = licensedOnly(texts)
  const used = licensed.filter((text) => text.pooled || VIEWS.some((view) => learnsFrom(view, text)))
  expect(new Set(used.map(({ source }) => source))).toEqual(
    new Set(['ai-plain', 'early-plain', 'kh-pseudo', 'ksl-arg-writer']),
  )
})
