import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { privateDataFolder } from '../env.ts'
import { openPrivateData } from '../scoring/fit/private-data.ts'
import { buildPredicates } from './build-predicates.ts'
import { checkForms } from './check-forms.ts'
import { readPredicates } from './read-predicates.ts'

const line = (w: string, pos: string, forms: string[], level?: string) => JSON.stringify({ w, pos, forms, level })

test('the class of a predicate is the one that makes its printed forms, and rare words are marked beside common ones', () => {
  const lines = [
    line('걷다', '동사', ['걷는', '걸어'], '초급'),
    line('걷다', '동사', ['걷는', '걷어']),
    line('중요하다', '형용사', ['중요한', '중요해'], '초급'),
  ].join('\n')
  const { groups } = buildPredicates(readPredicates(lines))
  expect(groups.map(({ partOfSpeech, stemClass, rare }) => `${partOfSpeech} ${stemClass} ${rare}`)).toEqual([
    'adjective 여 false',
    'adjective 이다 false',
    'verb regular false',
    'verb regular true',
    'verb ㄷ false',
    'verb 여 false',
  ])
})

test('a form that is not made is told from a slip of the dictionary', () => {
  const lines = [line('먹다', '동사', ['먹는', '먹아']), line('닥치다', '동사', ['닥치어', '닥처'])].join('\n')
  expect(checkForms(readPredicates(lines))).toMatchObject({ forms: 4, made: 2, missed: ['먹아'], slips: ['닥처'] })
})

const folder = privateDataFolder(process.env)
const data = openPrivateData(folder)
if (!data)
  console.warn(
    `SKIPPED: the conjugator is not checked against the dictionary, because there is no private data in ${folder}.`,
  )

describe.skipIf(data === null)('[needs private data] the conjugator', () => {
  test('makes every form that the dictionary prints, and the table shipped is what it builds', () => {
    const dictionary = readPredicates(data!.predicates())
    expect(checkForms(dictionary)).toMatchObject({ forms: 25_108, missed: [] })
    const shipped = new URL('../../../packages/judge/src/dictionary/predicates.data.json', import.meta.url)
    expect(JSON.parse(readFileSync(shipped, 'utf8'))).toEqual(buildPredicates(dictionary))
  })
})
