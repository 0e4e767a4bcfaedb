import { readFileSync } from 'node:fs'
import { loadAnalysers } from '@truegul/judge/parts'
import { PROMPTS } from '@truegul/topik/prompts'
import { expect, test } from 'vitest'
import { buildSubjects } from './build-subjects.ts'
import { readSubjects } from './read-subjects.ts'

const read = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8')

test('every prompt of the product has its list of words, and no name stands twice', () => {
  const names = read('./subjects.txt')
    .trim()
    .split('\n')
    .map((line) => line.split(':')[0])
  expect(names).toEqual(expect.arrayContaining(PROMPTS.map(({ id }) => id)))
  expect(new Set(names).size).toBe(names.length)
})

test('no list is a handful of words', () => {
  expect(Math.min(...readSubjects(loadAnalysers()).map(({ length }) => length))).toBeGreaterThan(40)
})

test('the judge has what these lists make; else run `npm run evals -- meanings`', () => {
  const kept = read('../../../../packages/judge/src/topic/meaning/subjects.data.json')
  expect(buildSubjects(loadAnalysers())).toEqual(JSON.parse(kept))
})
