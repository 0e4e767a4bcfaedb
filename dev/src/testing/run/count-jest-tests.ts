import path from 'node:path'
import { isExcused, type TestCounts } from './count-tests.ts'

/** What `jest --json` writes, as far as it is read here. */
export type JestReport = {
  numRuntimeErrorTestSuites: number
  testResults: {
    name: string
    assertionResults: { status: 'passed' | 'failed' | 'pending' | 'skipped' | 'todo' | 'disabled'; fullName: string }[]
  }[]
}

/** Counts what a run of jest did, by the rules of `countTests`. A file that did not load is one failure. */
export function countJestTests(root: string, report: JestReport): TestCounts {
  const counts: TestCounts = { passed: 0, failed: report.numRuntimeErrorTestSuites, skipped: [] }
  for (const { name: file, assertionResults } of report.testResults) {
    for (const { status, fullName } of assertionResults) {
      if (status === 'passed') counts.passed++
      else if (status === 'failed') counts.failed++
      else {
        const name = `${path.relative(root, file)} > ${fullName}`
        counts.skipped.push({ name, isExcused: isExcused(name) })
      }
    }
  }
  return counts
}
