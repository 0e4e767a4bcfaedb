import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { createJudgeMetrics } from '@truegul/ml-server/tasks/judge-metrics'
import { ALARMS, type AlarmName, runbookOf } from '@truegul/production/alarms'
import { createMetrics } from '@truegul/service'
import { describe, expect, test } from 'vitest'
import { findTool } from '../../../testing/packages/unpack-program.ts'
import { testApi } from '../../../testing/test-api.ts'
import { alerts } from './alerts.ts'
import { dashboard } from './dashboard.ts'
import { RULES } from './rules.ts'

const FOLDER = path.join(import.meta.dirname, '../../../../../monitoring')
const promtool = findTool('promtool')
const run = (...args: string[]) => promisify(execFile)(promtool ?? '', args, { cwd: FOLDER })

test('each alarm of production has its rule, and rules and dashboard name only what the servers tell', async () => {
  expect(Object.keys(RULES).sort()).toEqual(Object.keys(ALARMS).sort())
  await using api = await testApi()
  const ml = await createJudgeMetrics(createMetrics('ml-server')).page()
  const told = (await (await fetch(`${api.internalUrl}/metrics`)).text()) + ml.body
  const named = new Set(`${alerts()}${dashboard()}`.match(/\b(truegul|process)_\w+/g))
  expect(named.size).toBeGreaterThan(15)
  for (const name of named) expect(told).toContain(`# HELP ${name.replace(/_(bucket|count)$/, '')} `)
  expect(told).toMatch(/^truegul_database_connections\{[^}]*\} [1-9]/m)
})

test.each(Object.keys(ALARMS) as AlarmName[])(
  'whoever %s wakes finds a page: its meaning, three looks, and what to do',
  (name) => {
    const page = readFileSync(path.join(FOLDER, '..', runbookOf(name)), 'utf8')
    expect(page).toMatch(new RegExp(`^# \`${name}\`: `))
    const [, meaning = '', looks = '', acts = ''] = page.split(/^## .*$/m)
    expect(meaning.trim().length).toBeGreaterThan(50)
    expect(looks.match(/^\d\. /gm)).toHaveLength(3)
    expect(acts.match(/^- /gm)?.length).toBeGreaterThan(0)
  },
)

describe.skipIf(promtool === null)('what Prometheus says of them [needs promtool]', () => {
  test('it can read the configuration and the rules', async () => {
    await run('check', 'config', 'prometheus.yml')
  })

  test('each alarm rings when it should, and not before', async () => {
    await run('test', 'rules', 'alerts.test.yml')
  })
})
