import { expect, test } from 'vitest'
import { en, ko } from './words'

test('both languages have the same words with the same values in them', () => {
  expect(Object.keys(ko).sort()).toEqual(Object.keys(en).sort())
  for (const [key, english] of Object.entries(en)) {
    const korean = ko[key as keyof typeof ko]
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
