import { readFileSync } from 'node:fs'
import { type Analysers, judgeLocally, scoreEvidence } from '@truegul/judge/parts'
import { levelOf, TOPIK_54 } from '@truegul/topik'
import { beforeAll, describe, expect, test } from 'vitest'
import { privateDataFolder } from '../env.ts'
import { sharedAnalysers } from '../shared-analysers.ts'
import { correlation } from '../statistics.ts'
import { exchangeParticles } from './attacks/exchange-particles.ts'
import { runAttack } from './attacks/run-attacks.ts'
import { buildJoins } from './build-joins.ts'
import { buildVocabulary } from './build-vocabulary.ts'
import { evidenceWithoutPrompt, NO_PROMPT } from './fit/evidence-without-prompt.ts'
import { fitOnLearnerEssays } from './fit/fit-on-learner-essays.ts'
import { openPrivateData } from './fit/private-data.ts'
import { readDictionaryWords } from './read-dictionary-words.ts'

const folder = privateDataFolder(process.env)
const data = openPrivateData(folder)
if (!data)
  console.warn(
    `SKIPPED: the local judge is not checked on human-scored essays, because there is no private data in ${folder}.`,
  )

const shipped = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../packages/judge/src/measures/${name}`, import.meta.url), 'utf8'))

describe.skipIf(data === null)('the local judge on essays of learners [needs private data]', () => {
  let analysers: Analysers
  beforeAll(() => {
    analysers = sharedAnalysers()
  })
  const total = (text: string, prompt = { question: 54, passage: '', questions: [] as string[], topicWords: [] }) =>
    judgeLocally({ text, prompt, language: 'en' }, analysers).total

  test('puts the official model answers into the top band, and none near the maximum', () => {
    for (const { model: answer, intro, q } of data!.pastPrompts()) {
      if (!answer) continue
      const points = total(answer, { question: 54, passage: intro, questions: q, topicWords: [] })
      expect(points).toBeGreaterThanOrEqual(35)
      expect(points).toBeLessThan(48)
    }
  })

  test('gives learners the points of learners, rising with the human band', () => {
    const essays = data!.learnerEssays()
    const totals = essays.map((essay) => total(essay.text))
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
    expect(mean(totals)).toBeGreaterThan(20)
    expect(mean(totals)).toBeLessThan(32)
    const byBand = [0, 1, 2, 3].map((band) => mean(totals.filter((_, index) => essays[index]!.band === band)))
    expect(byBand).toEqual([...byBand].sort((a, b) => a - b))
    expect(
      correlation(
        totals,
        essays.map((essay) => essay.band),
      ),
    ).toBeGreaterThan(0.6)
  })

  test('ships what the commands make of the data', () => {
    expect(buildVocabulary(readDictionaryWords(data!.dictionaryWords()))).toEqual(shipped('vocabulary.data.json'))
    expect(buildJoins(data!.nativeTexts(), analysers)).toEqual(shipped('joins.data.json'))
    expect(fitOnLearnerEssays(data!, analysers)).toEqual(shipped('model.data.json'))
  })

  test('takes four points and more on average from an essay of level 6 for sixteen wrong particles', () => {
    const best = data!
      .learnerEssays()
      .filter(({ text }) => levelOf(TOPIK_54, scoreEvidence(evidenceWithoutPrompt(text, analysers)).total) === '6')
      .map(({ text }) => ({ text, prompt: NO_PROMPT }))
    const attack = { name: '16', change: (text: string) => exchangeParticles(text, 16) }
    expect(best.length).toBeGreaterThan(3)
    expect(runAttack(attack, best, analysers).change).toBeLessThanOrEqual(-4)
  })
})
