import { expect, test } from 'vitest'
import type { Cost } from '../read-costs.ts'
import { monthReport } from './month-report.ts'
import { monthSpan } from './month-span.ts'
import type { AwsSpend } from './read-aws-spend.ts'
import type { LlmUse } from './read-llm-use.ts'
import { writeReport } from './write-report.ts'

const cost = (change: Partial<Cost> = {}): Cost => ({
  requests: 100,
  tokensInput: 40_000,
  tokensOutput: 20_000,
  tokensCacheRead: 0,
  tokensCacheWrite: 0,
  costUsd: 5,
  unknown: 0,
  unknownUsd: 0,
  lost: 0,
  lostUsd: 0,
  reserved: 0,
  reservedUsd: 0,
  ...change,
})
const llm = (change: Partial<Cost> = {}, essays: number | null = 50, learners: number | null = 10): LlmUse => ({
  is: 'known',
  month: '2026-11',
  total: cost(change),
  byModel: [],
  byDay: [{ day: '2026-11-03', ...cost(change) }],
  essays,
  learners,
})
const aws: AwsSpend = { is: 'known', usd: 70, days: 10, byService: [{ service: 'Amazon RDS', usd: 40 }] }
const away: AwsSpend = { is: 'unknown', why: 'no credentials', isFault: false }
const span = monthSpan('2026-11', new Date('2026-11-11T00:00:00Z'))

test('the plan’s table: budget against actual, and what the month will be if it goes on so', () => {
  const { lines, perEssayUsd, perLearnerUsd, perDay } = monthReport(span, aws, llm(), null)
  expect(lines).toEqual([
    { item: 'AWS', budgetUsd: 200, actualUsd: 70, forecastUsd: 210, remark: '10 whole day(s)' },
    { item: 'LLM API', budgetUsd: 100, actualUsd: 5, forecastUsd: 15, remark: null },
    { item: 'Total', budgetUsd: 300, actualUsd: 75, forecastUsd: 225, remark: null },
  ])
  expect({ perEssayUsd, perLearnerUsd, perDay }).toEqual({
    perEssayUsd: 0.1,
    perLearnerUsd: 0.5,
    perDay: { requests: 10, tokens: 6_000 },
  })
})

test('what cannot be asked is not known, and never 0, in the sum neither', () => {
  const [first, , total] = monthReport(span, away, llm(), 20).lines
  expect(first).toMatchObject({ actualUsd: null, forecastUsd: null, remark: 'no credentials' })
  expect(total).toEqual({
    item: 'Total',
    budgetUsd: 220,
    actualUsd: null,
    forecastUsd: null,
    remark: '$5.00 of LLM API alone',
  })
  const nobody = monthReport(span, away, { is: 'unknown', why: 'away', isFault: true }, null)
  expect(nobody.lines.map(({ actualUsd }) => actualUsd)).toEqual([null, null, null])
})

test('counts calls of which nobody knows the cost at most, and says so', () => {
  const [, line] = monthReport(span, aws, llm({ unknown: 1, unknownUsd: 0.02, lost: 2, lostUsd: 0.04 }), null).lines
  expect(line?.actualUsd).toBeCloseTo(5.06)
  expect(line?.remark).toBe('what 3 request(s) cost is not known and is in it as the most it may be, $0.06')
})

test('a month that is over forecasts what it was; one that has just begun forecasts nothing', () => {
  const over = monthSpan('2026-02', new Date('2026-11-11T00:00:00Z'))
  expect(over).toMatchObject({ days: 28, elapsed: 28 })
  const [, line] = monthReport(over, away, llm(), null).lines
  expect(line?.forecastUsd).toBe(line?.actualUsd)
  const begun = monthSpan(null, new Date('2026-12-01T05:00:00Z'))
  expect(begun).toMatchObject({ month: '2026-12', days: 31 })
  expect(monthReport(begun, away, llm(), null).lines[1]).toMatchObject({ actualUsd: 5, forecastUsd: null })
})

test('is written as text, Markdown and CSV, each with the same figures', () => {
  const report = monthReport(span, { ...away, why: 'denied, "x"' }, llm(), null)
  expect(writeReport(report, 'csv')).toEqual([
    'item,budget,actual,forecast,remark',
    'AWS,200.00,not known,not known,"denied, ""x"""',
    'LLM API,100.00,5.00,15.00,',
    'Total,300.00,not known,not known,$5.00 of LLM API alone',
  ])
  const md = writeReport(report, 'md').join('\n')
  expect(md).toMatch(/^\| item \| budget \| actual \| forecast \| remark \|\n\| --- \|/m)
  expect(md).toMatch(/^\| LLM API \| 100.00 \| 5.00 \| 15.00 \| {2}\|$/m)
  const text = writeReport(report, 'text').join('\n')
  expect(text).toMatch(/^LLM API +100\.00 +5\.00 +15\.00$/m)
  expect(text).toMatch(/^requests to LLMs +100, 10\.0 a day$/m)
  expect(text).toMatch(/^an essay +\$0\.1000 \(of 50\)$/m)
  expect(text).toMatch(/^2026-11-03 +100 +40000 +20000 +\$5\.0000$/m)
  expect(writeReport(monthReport(span, aws, llm({}, null, null), null), 'text').join('\n')).toContain(
    'not known without the database',
  )
})
