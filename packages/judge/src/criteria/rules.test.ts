import { beforeAll, describe, expect, test } from 'vitest'
import type { Analysers } from '../analysis/analysers.ts'
import { gatherEvidence } from '../judge.ts'
import { loadAnalysers } from '../node/load-analysers.ts'
import { readFixture } from '../node/read-fixture.ts'
import { CONTENT_ROWS } from './content-rules.rows.ts'
import { CONTENT_RULES } from './content-rules.ts'
import { LANGUAGE_ROWS } from './language-rules.rows.ts'
import { LANGUAGE_RULES } from './language-rules.ts'
import { ORGANISATION_ROWS } from './organisation-rules.rows.ts'
import { ORGANISATION_RULES } from './organisation-rules.ts'
import { RULE_IDS } from './rule.ts'
import type { Row, Rows } from './rule-rows.ts'

const RULES = [...CONTENT_RULES, ...ORGANISATION_RULES, ...LANGUAGE_RULES]
const ROWS: Readonly<Record<string, Rows>> = { ...CONTENT_ROWS, ...ORGANISATION_ROWS, ...LANGUAGE_ROWS }
const PROMPTS = {
  none: { question: 54, passage: '', questions: [], topicWords: [] },
  'of-the-essay': readFixture('good').prompt,
  reading: {
    question: 54,
    passage: '많은 사람이 책을 읽는다. 독서는 생활에 도움이 된다.',
    questions: ['책을 왜 읽는가?', '책을 읽는 방법은 무엇인가?'],
    topicWords: ['책', '독서'],
  },
}

let analysers: Analysers
beforeAll(() => {
  analysers = loadAnalysers()
})

/** What the rule takes points for, and the places it marks; null where it takes none. */
function complaintOf(id: string, row: Row): string[] | null {
  const text = 'text' in row ? row.text : readFixture(row.essay).text
  const prompt = PROMPTS[row.prompt ?? ('text' in row ? 'reading' : 'of-the-essay')]
  const evidence = gatherEvidence({ text, prompt, language: 'en' }, analysers)
  const seen = RULES.find((rule) => rule.id === id)!.look(evidence)
  if (!seen || (seen.explains ?? 0) + (seen.lowers ?? 0) + (seen.deducts ?? 0) === 0) return null
  return (seen.places ?? []).map(({ start, end }) => text.slice(start, end))
}

test('every rule is there once and has right and wrong texts', () => {
  expect(RULES.map(({ id }) => id)).toEqual([...RULE_IDS])
  expect(Object.keys(ROWS)).toEqual([...RULE_IDS])
  for (const { wrong, right } of Object.values(ROWS)) expect(Math.min(wrong.length, right.length)).toBeGreaterThan(0)
})

const shown = (row: Row) => ('text' in row ? row.text : `our ${row.essay} essay`).slice(0, 60)
describe.each(Object.entries(ROWS))('%s', (id, { wrong, right }) => {
  test.each(wrong.map((row) => [shown(row), row] as const))('takes points for: %s', (_, { marks, ...row }) => {
    expect(complaintOf(id, row)).toEqual(marks)
  })

  test.each(right.map((row) => [shown(row), row] as const))('takes none for: %s', (_, row) => {
    expect(complaintOf(id, row)).toBeNull()
  })
})
