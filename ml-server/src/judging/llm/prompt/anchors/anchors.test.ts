import { type Analysers, judgeLocally, loadAnalysers } from '@truegul/judge/parts'
import { bandOf, countCharacters, TOPIK_54, totalScore } from '@truegul/topik'
import { findPrompt } from '@truegul/topik/prompts'
import { beforeAll, describe, expect, test } from 'vitest'
import { findInjections } from '../../injection/find-injections.ts'
import { BAND_DESCRIPTORS } from '../band-descriptors.ts'
import { ANCHOR_PROMPT_ID, ANCHORS } from './anchors.ts'

const totals = ANCHORS.map(({ scores }) => totalScore(scores))

describe('the anchor essays', () => {
  let analysers: Analysers
  beforeAll(() => {
    analysers = loadAnalysers()
  })

  test('answer a prompt of ours, at the length of the exam except the weakest', () => {
    expect(findPrompt(ANCHOR_PROMPT_ID)).toBeDefined()
    for (const { text, id } of ANCHORS) {
      const characters = countCharacters(text)
      if (id === 'low') expect(characters).toBeLessThan(600)
      else expect(characters >= 600 && characters <= 700, `${id} has ${characters} characters`).toBe(true)
    }
  })

  test('have points within the rubric and stand for every band', () => {
    for (const { scores } of ANCHORS)
      for (const { id, max } of TOPIK_54.criteria) {
        expect(Number.isInteger(scores[id])).toBe(true)
        expect(scores[id]).toBeGreaterThanOrEqual(0)
        expect(scores[id]).toBeLessThanOrEqual(max)
      }
    expect(totals.toSorted((a, b) => a - b)).toEqual([12, 21, 29, 36, 43])
  })

  test('alternate between better and worse, and end in the middle band', () => {
    const steps = totals.slice(1).map((total, index) => Math.sign(total - totals[index]!))
    expect(steps).toEqual([-1, 1, -1, 1])
    expect(bandOf(TOPIK_54, totals.at(-1)!)).toBe('middle')
  })

  test('are put in the same order by the local judge', () => {
    const prompt = findPrompt(ANCHOR_PROMPT_ID)!
    const byOurs = ANCHORS.toSorted((a, b) => totalScore(a.scores) - totalScore(b.scores))
    const local = byOurs.map(({ text }) => judgeLocally({ text, prompt, language: 'en' }, analysers).total)
    expect(local).toEqual(local.toSorted((a, b) => a - b))
    expect(new Set(local).size).toBe(ANCHORS.length)
  })

  test('quote, in what they say of the language, only what stands in the text', () => {
    for (const { text, reasons } of ANCHORS)
      for (const quoted of /\((.+)\)/.exec(reasons.language)?.[1]?.split(', ') ?? []) expect(text).toContain(quoted)
  })

  test('try to steer nobody', () => {
    for (const { text } of ANCHORS) expect(findInjections(text)).toEqual([])
  })
})

test('every band of every criterion is described in a few words', () => {
  for (const { id } of TOPIK_54.criteria)
    for (const description of Object.values(BAND_DESCRIPTORS[id])) {
      expect(description.split(' ').length).toBeGreaterThan(8)
      expect(description.split(' ').length).toBeLessThan(35)
    }
})
