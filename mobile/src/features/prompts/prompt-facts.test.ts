import { Prompt, readerOf } from '@truegul/contract'
import i18next from 'i18next'
import { beforeAll, expect, test } from 'vitest'
import { en } from '@/strings/words'
import { promptFacts } from './prompt-facts'

const read = readerOf(Prompt.pick({ difficulty: true, kind: true }))
const facts = (said: unknown) => promptFacts(i18next.t, read.parse(said))

beforeAll(async () => {
  await i18next.init({ lng: 'en', keySeparator: false, nsSeparator: false, resources: { en: { translation: en } } })
})

test('a prompt is told by how hard it is and by what it asks for', () => {
  expect(facts({ difficulty: 1, kind: 'for-or-against' })).toBe('Easy, for or against')
})

test('a kind that only a newer server knows, or that an older one does not tell, is left out', () => {
  expect(facts({ difficulty: 9, kind: 'chart' })).toBe('Hard')
  expect(facts({ difficulty: 2 })).toBe('Medium')
})
