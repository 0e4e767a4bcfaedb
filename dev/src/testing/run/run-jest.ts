import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { countJestTests, type JestReport } from './count-jest-tests.ts'
import type { TestCounts } from './count-tests.ts'

const JEST = path.join(import.meta.dirname, '../../../../node_modules/.bin/jest')
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
/** jest says `test` only where nothing is said yet, and vitest says `development` to the process that starts it. */
const ENV = { NODE_ENV: 'test', EXPO_OFFLINE: '1', EXPO_NO_TELEMETRY: '1' }

/** Runs jest on these files of the app: hooks and components, once as on iOS and once as on Android. */
export async function runJest(app: string, files: string[], testNamePattern?: RegExp | string): Promise<TestCounts> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'truegul-jest-'))
  const report = path.join(folder, 'report.json')
  try {
    const pattern = testNamePattern instanceof RegExp ? testNamePattern.source : testNamePattern
    const named = pattern === undefined ? [] : [`--testNamePattern=${pattern}`]
    const args = [JEST, '--ci', '--json', `--outputFile=${report}`, ...named, '--runTestsByPath', ...files]
    const child = spawn(process.execPath, args, {
      cwd: app,
      env: { ...process.env, ...ENV },
      // The report goes to its file; jest repeats on standard output where that is.
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    for (const signal of SIGNALS) process.once(signal, () => child.kill(signal))
    await once(child, 'exit')
    const text = fs.existsSync(report) ? fs.readFileSync(report, 'utf8') : ''
    if (text === '') throw new Error('jest ended without a report; what it said stands above.')
    return countJestTests(path.dirname(app), JSON.parse(text) as JestReport)
  } catch (error) {
    console.error(error)
    return { passed: 0, failed: 1, skipped: [] }
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

/** The files that are jest's, as absolute paths; with filters those whose path contains one of them, as vitest reads filters. */
export function findJestFiles(root: string, filters: readonly string[]): string[] {
  return fs
    .globSync('mobile/src/**/*.test.tsx', { cwd: root })
    .sort()
    .map((file) => path.join(root, file))
    .filter((file) => filters.length === 0 || filters.some((filter) => file.includes(filter)))
}
