import { sizes } from '@truegul/production/sizes'
import { expect, test } from 'vitest'
import { runCommand } from '../../command/run-command.ts'
import { readEnv } from '../../env.ts'
import { estimateCosts } from './estimate-costs.ts'

async function printed(...args: string[]): Promise<string> {
  const lines: string[] = []
  await runCommand(args, { ...readEnv({}, () => {}), print: (line) => lines.push(line) })
  return lines.join('\n')
}

test('the plan’s lines add up to the sums that it states, and ours stand beside them', () => {
  const { planned, plannedSum } = estimateCosts()
  const sum = (end: 0 | 1) => planned.reduce((total, { plan }) => total + (plan?.[end] ?? 0), 0)
  expect([sum(0), sum(1)]).toEqual([155, 225])
  expect(plannedSum.plan).toEqual([155, 225])
  expect(plannedSum.running).toBeGreaterThan(155)
  expect(plannedSum.running).toBeLessThan(225)
})

test('with what the plan forgets, AWS costs more than the $200 that the plan has for it, and a pause leaves about $95', () => {
  const { sum, planned, forgotten, atMost } = estimateCosts()
  expect(Math.round(sum.running)).toBe(217)
  expect(Math.round(sum.paused)).toBe(95)
  expect(sum.running).toBeGreaterThan(sizes.budget.aws)
  expect([...planned, ...forgotten].reduce((total, { running }) => total + running, 0)).toBeCloseTo(sum.running)
  expect(atMost).toBeGreaterThan(sum.running)
})

test('nothing costs more paused than running, tasks cost nothing then, and what was worked out is marked', () => {
  const { planned, forgotten, derived } = estimateCosts()
  for (const { paused, running } of [...planned, ...forgotten]) expect(paused).toBeLessThanOrEqual(running)
  expect(planned.filter(({ paused }) => paused === 0)).toHaveLength(2)
  expect(planned.filter(({ isDerived }) => isDerived).map(({ resource }) => resource.split(' ')[0])).toEqual([
    'RDS',
    'ElastiCache',
  ])
  expect(derived.map(({ price }) => price)).toEqual(['database.hour', 'cache.hour'])
})

test('prices are of the kinds that the infrastructure makes', () => {
  expect([sizes.database.class, sizes.cache.class]).toEqual(['db.t3.small', 'cache.t3.micro'])
})

test('truegul costs estimate asks nobody, and says that AWS Budgets sees no money of LLMs', async () => {
  const text = await printed('costs', 'estimate')
  expect(text).toMatch(/^RDS \(db\.t3\.small\), 20 GB +25-30 +43\.50 +2\.62 \* \$13\.50 above the plan$/m)
  expect(text).toMatch(/^sum +155-225 +182\.41 +76\.72 +as planned$/m)
  expect(text).toMatch(/^all for AWS +200 +216\.78 +95\.47 +\$16\.78 above the plan$/m)
  expect(text).toContain('AWS Budgets sees no LLM money')
  expect(text).toContain('prices of 2026-10-05')
  expect(JSON.parse(await printed('costs', 'estimate', '--json'))).toEqual(estimateCosts())
})
