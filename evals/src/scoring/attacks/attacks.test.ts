import { type Analysers, readFixture } from '@truegul/judge/parts'
import { beforeAll, describe, expect, test } from 'vitest'
import { privateDataFolder } from '../../env.ts'
import { sharedAnalysers } from '../../shared-analysers.ts'
import { openPrivateData } from '../fit/private-data.ts'
import { type Attack, HARMLESS, HOLLOW, NEARLY_HARMLESS, WORSENED, withSynonyms } from './attacks.ts'
import { runAttack, runSynonyms, type Target, totalOf } from './run-attacks.ts'

const data = openPrivateData(privateDataFolder(process.env))
const EVERY = 6
let analysers: Analysers
beforeAll(() => {
  analysers = sharedAnalysers()
})

const named = (attacks: readonly Attack[]) => attacks.map((attack) => [attack.name, attack] as const)
const fixtures = (['weak', 'middle', 'good'] as const).map((name): Target => readFixture(name))
/** Points that are lost on average at least, on learners' essays. Measured values are in docs/measurements/scoring.md. */
const LOST: Record<string, number> = {
  'a misspelling in every fourth word': 6,
  'a misspelling in every tenth word': 3,
  '-요 endings': 4,
  '-습니다 endings': 4,
  'conclusion deleted': 5,
  'cut to half': 12,
  'one sentence said twice': 0.8,
  'prompt pasted in front': 1.5,
  'prompt pasted at the end': 1.5,
  'no spaces': 12,
  'one letter 320 times': 5,
  'all subjects and objects exchanged': 4,
  '16 subjects and objects exchanged': 3,
  'sentences shuffled': 0.7,
  'sentences reversed': 0.7,
}

describe('our own essays', () => {
  test.each(named(WORSENED))('%s: no total rises by more than a point', (_, attack) => {
    expect(runAttack(attack, fixtures, analysers).most).toBeLessThanOrEqual(1)
  })

  test.each(named(HOLLOW))('%s: no more than the low band', (_, attack) => {
    expect(runAttack(attack, fixtures, analysers).highest).toBeLessThanOrEqual(18)
  })

  test.each(named(HARMLESS))('%s: not a point', (_, attack) => {
    for (const target of fixtures) {
      expect(totalOf({ ...target, text: attack.change(target.text, '') }, analysers)).toBe(totalOf(target, analysers))
    }
  })

  test.each(named(NEARLY_HARMLESS))('%s: two points at most', (_, attack) => {
    const { most, least } = runAttack(attack, fixtures, analysers)
    expect(most).toBeLessThanOrEqual(2)
    expect(least).toBeGreaterThanOrEqual(-2)
  })

  test('a synonym moves no total by more than two points', () => {
    for (const target of fixtures) {
      const before = totalOf(target, analysers)
      for (const text of withSynonyms(target.text)) {
        expect(Math.abs(totalOf({ ...target, text }, analysers) - before)).toBeLessThanOrEqual(2)
      }
    }
  })
})

describe.skipIf(data === null)('learners’ essays [needs private data]', () => {
  const past = data?.pastPrompts().find(({ round }) => round === 35)
  const prompt = { question: 54, passage: past?.intro ?? '', questions: past?.q ?? [], topicWords: [] }
  const none = { question: 54, passage: '', questions: [], topicWords: [] }
  const targets = (data?.learnerEssays() ?? [])
    .filter((_, index) => index % EVERY === 0)
    .map(({ text, topic }): Target => ({ text, prompt: topic === 'econ' ? prompt : none }))

  const fewer = targets.filter((_, index) => index % 3 === 0)

  test.each(named(WORSENED))('%s: costs points on average and pays for nobody', (name, attack) => {
    const { change, most } = runAttack(attack, targets, analysers)
    expect(change).toBeLessThanOrEqual(-LOST[name]!)
    expect(most).toBeLessThanOrEqual(1)
  })

  test.each(named(HOLLOW))('%s: no more than the low band', (_, attack) => {
    expect(runAttack(attack, targets, analysers).highest).toBeLessThanOrEqual(18)
  })

  test.each(named(NEARLY_HARMLESS))('%s: two points at most', (_, attack) => {
    const { most, least } = runAttack(attack, fewer, analysers)
    expect(most).toBeLessThanOrEqual(2)
    expect(least).toBeGreaterThanOrEqual(-2)
  })

  test('a synonym moves a total by two points at most', () => {
    const withPrompt = (data?.learnerEssays() ?? []).filter(({ topic }) => topic === 'econ')
    const { most, least, change } = runSynonyms(
      [...targets, ...withPrompt.map(({ text }): Target => ({ text, prompt }))],
      analysers,
    )
    expect(most).toBeLessThanOrEqual(2)
    expect(least).toBeGreaterThanOrEqual(-2)
    expect(Math.abs(change)).toBeLessThan(0.5)
  })
})
