import { findInjections } from '@truegul/ml-server/judging/parts'
import { PROMPTS } from '@truegul/topik/prompts'
import { describe, expect, test } from 'vitest'
import { loadTexts } from '../detection/texts/load-texts.ts'
import { privateDataFolder } from '../env.ts'
import { openPrivateData } from '../scoring/fit/private-data.ts'

const folder = privateDataFolder(process.env)
const data = openPrivateData(folder)
const texts = loadTexts(folder)?.texts ?? []
if (!data || texts.length === 0)
  console.warn(
    `SKIPPED: injections are not looked for in texts of learners, because there is no private data in ${folder}.`,
  )

const withFindings = (from: readonly string[]) => from.filter((text) => findInjections(text).length > 0).length

test('our prompts, which learners may copy, contain nothing that looks like an attack', () => {
  expect(withFindings(PROMPTS.map(({ passage, questions }) => [passage, ...questions].join('\n')))).toBe(0)
})

describe.skipIf(data === null || texts.length === 0)('findInjections on honest texts [needs private data]', () => {
  test('finds nothing in any learner’s essay', () => {
    const essays = data!.learnerEssays().map(({ text }) => text)
    expect(essays.length).toBeGreaterThan(200)
    expect(withFindings(essays)).toBe(0)
  })

  test('finds nothing in machine-written answers to prompts of the exam’s kind', () => {
    const own = texts.filter(({ source }) => source.startsWith('ai-'))
    expect(own.length).toBeGreaterThan(100)
    expect(withFindings(own.map(({ text }) => text))).toBe(0)
  })

  test('finds nothing in any text that a human wrote', () => {
    expect(withFindings(texts.filter(({ machine }) => !machine).map(({ text }) => text))).toBe(0)
  })
})
