import { beforeAll, describe, expect, test } from 'vitest'
import type { Analysers } from '../analysis/analysers.ts'
import { analyseEssay } from '../analysis/essay-analysis.ts'
import { loadAnalysers } from '../node/load-analysers.ts'
import { CORRECTION_KINDS, type CorrectionRule } from './edit.ts'
import { findEdits } from './find-edits.ts'
import { framesRows } from './rows/frames.rows.ts'
import { grammarRows } from './rows/grammar.rows.ts'
import { registerRows } from './rows/register.rows.ts'
import type { Rows } from './rows/rows.ts'
import { spacingRows } from './rows/spacing.rows.ts'
import { spellingRows } from './rows/spelling.rows.ts'
import { wordsRows } from './rows/words.rows.ts'

const TABLE: Record<CorrectionRule, Rows> = {
  ...spellingRows,
  ...spacingRows,
  ...framesRows,
  ...wordsRows,
  ...registerRows,
  ...grammarRows,
}

let analysers: Analysers
beforeAll(() => {
  analysers = loadAnalysers()
})

function marksIn(text: string) {
  const essay = analyseEssay({ text, prompt: { question: 54, passage: '', questions: [], topicWords: [] } }, analysers)
  return findEdits(essay, analysers).map(({ start, end, ...edit }) => ({
    ...edit,
    start,
    quote: text.slice(start, end),
  }))
}

test('every rule that corrects has right and wrong sentences', () => {
  expect(Object.keys(TABLE).sort()).toEqual(Object.keys(CORRECTION_KINDS).sort())
  for (const { wrong, right } of Object.values(TABLE)) expect(Math.min(wrong.length, right.length)).toBeGreaterThan(0)
})

const rules = Object.entries(TABLE)
describe.each(rules)('%s', (rule, { wrong, right }) => {
  test.each(wrong)('marks %s', (text, quote, suggestion) => {
    expect(marksIn(text)).toEqual([{ rule, start: text.indexOf(quote), quote, suggestion }])
  })

  test.each(right)('leaves %s', (text) => {
    expect(marksIn(text)).toEqual([])
  })
})
