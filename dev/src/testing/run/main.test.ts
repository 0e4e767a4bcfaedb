import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { expect, test } from 'vitest'

const MAIN = path.join(import.meta.dirname, 'main.ts')
const FIXTURES = path.join(import.meta.dirname, 'fixtures')

/** Runs `npm test` on some of the fixtures. */
function run(files: string[], env: Record<string, string> = {}) {
  const clean = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(CI|VITEST\w*|NODE_ENV)$/.test(name)),
  )
  const { status, stdout } = spawnSync(process.execPath, [MAIN, '--root', FIXTURES, ...files], {
    env: { ...clean, ...env },
    encoding: 'utf8',
  })
  const lines = stdout.trimEnd().split('\n')
  return { status, lines, last: lines.at(-1) }
}

test.each([
  [['passes', 'fails'], '3 passed, 1 failed', 1],
  [['does-not-load'], '0 passed, 1 failed', 1],
  [['hook-throws.'], '0 passed, 2 failed', 1],
  [['hook-throws-late'], '1 passed, 1 failed', 1],
  [['rejects-alone'], '1 passed, 1 failed', 1],
  [['crashes'], '0 passed, 2 failed', 1],
  [['there-is-no-such-file'], '0 passed, 1 failed', 1],
  [['broken-component'], '0 passed, 1 failed', 1],
  [['passes', 'mobile/src/component'], '4 passed, 1 failed', 1],
  [['infra/facts'], '1 passed, 1 failed', 1],
  [['passes', 'infra/facts'], '4 passed, 1 failed', 1],
])('%j ends in "%s"', (files, line, status) => {
  expect(run(files)).toMatchObject({ last: line, status })
})

test('repeats at the end what an engine said when it crashed', () => {
  const { lines } = run(['crashes'])
  const words = lines.indexOf('The last words on standard error:')
  expect(lines.slice(words).join('\n')).toContain('the engine is broken')
})

test('says what was skipped and why', () => {
  const { lines, last, status } = run(['passes', 'skips'])
  const skipped = lines.filter((line) => line.startsWith('SKIPPED '))
  expect(skipped).toEqual([
    'SKIPPED skips.fixture.ts > a suite [needs redis-server] > skipped with it',
    'SKIPPED skips.fixture.ts > skips itself: for no good reason',
  ])
  expect({ last, status }).toEqual({ last: '3 passed, 0 failed, 2 skipped', status: 0 })
})

test('counts what jest skipped by the same rules', () => {
  const { lines, last } = run(['skipping-component'])
  expect(lines).toContain('SKIPPED mobile/src/skipping-component.test.tsx > skipped')
  expect(last).toBe('1 passed, 0 failed, 2 skipped')
  expect(run(['skipping-component'], { CI: 'true' }).last).toBe('1 passed, 1 failed, 1 skipped')
})

test('infrastructure whose packages cannot be installed is skipped aloud', () => {
  const { lines, last } = run(['passes', 'infra/facts'], { FIXTURE_INSTALL: 'fails' })
  expect(lines).toContainEqual(expect.stringMatching(/^SKIPPED infra > all of it: its packages could not be installed/))
  expect(last).toBe('3 passed, 0 failed, 1 skipped')
})

test('with CI=true a skipped test is a failure, unless the private data is what it lacks', () => {
  expect(run(['passes', 'skips'], { CI: 'true' })).toMatchObject({ last: '3 passed, 2 failed', status: 1 })
  expect(run(['private-data'], { CI: 'true' })).toMatchObject({ last: '1 passed, 0 failed, 2 skipped', status: 0 })
})
