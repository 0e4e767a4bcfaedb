import { beforeAll, expect, test } from 'vitest'
import type { Analysers } from '../analysis/analysers.ts'
import { gatherEvidence } from '../judge.ts'
import { loadAnalysers } from '../node/load-analysers.ts'
import { readFixture } from '../node/read-fixture.ts'
import { totalOfQuality } from './anchors.ts'
import { MODEL } from './model.ts'

let analysers: Analysers
beforeAll(() => {
  analysers = loadAnalysers()
})

const good = readFixture('good')
const sentences = good.text.match(/[^.]+\./g)!
const more = [
  '아침에는 새가 울고 저녁에는 바람이 분다.',
  '강가에서는 아이들이 물수제비를 뜨며 논다.',
  '산길에는 오래된 소나무가 서 있다.',
]
const measured = (text: string) => gatherEvidence({ ...good, text }, analysers).measures.length
const cut = (characters: number) => {
  let text = ''
  for (const sentence of [...sentences, ...more]) if (text.length + sentence.length <= characters) text += sentence
  return text
}

test('length stops to count soon after what the task asks for', () => {
  expect(measured(cut(500))).toBeLessThan(measured(cut(600)))
  expect(measured(good.text)).toBe(measured(`${good.text} ${more.join(' ')}`))
})

test('twenty characters are never worth more than a point and a quarter', () => {
  const { weight, deviation } = MODEL.measures.length
  const steepest = Math.max(
    ...Array.from({ length: 60 }, (_, step) => totalOfQuality(step / 20 + 0.01) - totalOfQuality(step / 20)),
  )
  expect(((weight / deviation) * 0.2 * steepest) / 0.01).toBeLessThanOrEqual(1.25)
})
