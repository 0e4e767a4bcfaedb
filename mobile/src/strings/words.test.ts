import { expect, test } from 'vitest'
import * as appeal from './beta/appeal'
import * as apply from './beta/apply'
import * as feedback from './beta/feedback'
import * as mine from './beta/mine'
import * as survey from './beta/survey'
import * as first from './words'

/** Also those that come with their screens. */
const LATE = [appeal, apply, feedback, mine, survey]
const en = Object.assign({}, first.en, ...LATE.map((words) => words.en)) as Record<string, string>
const ko = Object.assign({}, first.ko, ...LATE.map((words) => words.ko)) as Record<string, string>

test('both languages have the same words with the same values in them', () => {
  expect(Object.keys(ko).sort()).toEqual(Object.keys(en).sort())
  for (const [key, english] of Object.entries(en)) {
    const korean = ko[key] ?? ''
    expect([key, valuesIn(korean)]).toEqual([key, valuesIn(english)])
    expect([key, korean.trim()]).not.toEqual([key, ''])
  }
})

test('no Korean word has a particle straight after a value, whose last sound nobody knows', () => {
  for (const [key, korean] of Object.entries(ko)) {
    expect([key, /\}\}(은|는|이|가|을|를|와|과|로|으로)(?![가-힣])/.exec(korean)?.[0]]).toEqual([key, undefined])
  }
})

const valuesIn = (words: string): string[] => [...words.matchAll(/\{\{(\w+)/g)].map(([, name]) => name!).sort()
