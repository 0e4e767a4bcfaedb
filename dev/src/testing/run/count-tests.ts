import type { TestCase, TestModule, TestSuite } from 'vitest/node'

export type TestCounts = { passed: number; failed: number; skipped: SkippedTest[] }
type SkippedTest = {
  name: string
  /** Skipped because the machine has no copy of the private data, which is no fault anywhere. */
  isExcused: boolean
}

/** In the name of a suite or a test, or in the note of `skip(note)`. */
const PRIVATE_DATA = '[needs private data]'

export const isExcused = (name: string): boolean => name.includes(PRIVATE_DATA)

/**
 * Counts what a run did. Whatever kept tests from running is a failure: a file that did not load, a hook that threw, a test
 * that never got its turn, an error outside of tests.
 */
export function countTests(modules: readonly TestModule[], unhandled: readonly unknown[]): TestCounts {
  const counts: TestCounts = { passed: 0, failed: unhandled.length, skipped: [] }
  for (const module of modules) countWithin(module, counts, false)
  return counts
}

function countWithin(parent: TestModule | TestSuite, counts: TestCounts, isBroken: boolean): void {
  const failedBefore = counts.failed
  const isBrokenHere = isBroken || parent.errors().length > 0
  for (const child of parent.children) {
    if (child.type === 'suite') countWithin(child, counts, isBrokenHere)
    else countTest(child, counts, isBrokenHere)
  }
  const isSilentFailure = parent.errors().length > 0 || parent.state() === 'failed'
  if (isSilentFailure && counts.failed === failedBefore) counts.failed++
}

function countTest(test: TestCase, counts: TestCounts, isBroken: boolean): void {
  const result = test.result()
  if (result.state === 'passed') counts.passed++
  else if (result.state === 'failed' || result.state === 'pending' || isBroken) counts.failed++
  else {
    const note = result.note === undefined ? '' : `: ${result.note}`
    const name = `${test.module.relativeModuleId} > ${test.fullName}${note}`
    counts.skipped.push({ name, isExcused: isExcused(name) })
  }
}
