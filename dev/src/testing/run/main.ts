import fs from 'node:fs'
import path from 'node:path'
import { createVitest, parseCLI } from 'vitest/node'
import { installPackages } from '../packages/install-packages.ts'
import { TEST_PACKAGES } from '../packages/test-packages.ts'
import { unpackProgram } from '../packages/unpack-program.ts'
import { countTests, type TestCounts } from './count-tests.ts'
import { rememberLastWords } from './remember-last-words.ts'
import { findInfraFiles, runInfra } from './run-infra.ts'
import { findJestFiles, runJest } from './run-jest.ts'

// npm test [-- PATH ...] [vitest's own options]: all tests, ending in one line `N passed, N failed[, N skipped]`

const root = path.join(import.meta.dirname, '../../../..')
const isCi = process.env['CI'] === 'true'

const privateData = path.join(root, '../shared/data')
if (process.env['TRUEGUL_DATA'] === undefined && fs.existsSync(privateData)) process.env['TRUEGUL_DATA'] = privateData
installPackages(TEST_PACKAGES, console.log)

unpackProgram({ program: 'promtool', debianPackage: 'prometheus', print: console.log })
unpackProgram({ program: 'nginx', debianPackage: 'nginx', print: console.log })

// Each test file and each server that it starts reads the same sources.
process.env['NODE_COMPILE_CACHE'] ??= path.join(root, '.truegul/compile-cache')

if (process.argv.some((argument) => argument.includes('dev/src/images'))) process.env['TRUEGUL_IMAGES'] = '1'

const counts = await run(process.argv.slice(2))
for (const { name, isExcused } of counts.skipped) {
  console.log(`SKIPPED ${name}${isCi && !isExcused ? ' (a failure, because CI=true)' : ''}`)
}
const forbidden = isCi ? counts.skipped.filter(({ isExcused }) => !isExcused).length : 0
const failed = counts.failed + forbidden
const skipped = counts.skipped.length - forbidden
console.log(`${counts.passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
process.exit(failed > 0 || counts.passed === 0 ? 1 : 0)

/**
 * What needs no screen is vitest's, the infrastructure with its own packages vitest's a second time, hooks and components are jest's.
 * One after the other: each takes all cores.
 */
async function run(args: string[]): Promise<TestCounts> {
  try {
    const { filter, options } = parseCLI(['vitest', 'run', ...args])
    const top = options.root ?? root
    const { stream: stderr, lastWords } = rememberLastWords(process.stderr)
    const vitest = await createVitest({ root, ...options, run: true, watch: false }, {}, { stderr })
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signal, () => void vitest.close().finally(() => process.exit(130)))
    }
    const jestFiles = findJestFiles(top, filter)
    const infraFiles = findInfraFiles(top, filter)
    const isForOthers =
      jestFiles.length + infraFiles.length > 0 && (await vitest.globTestSpecifications(filter)).length === 0
    if (!isForOthers) await vitest.start(filter)
    const unhandled = vitest.state.getUnhandledErrors()
    let counts = countTests(vitest.state.getTestModules(), unhandled)
    await vitest.close()
    if (unhandled.length > 0) console.log(`The last words on standard error:\n${lastWords()}`)
    if (infraFiles.length > 0) counts = add(counts, await runInfra(path.join(top, 'infra'), infraFiles, options))
    if (jestFiles.length === 0) return counts
    return add(counts, await runJest(path.join(top, 'mobile'), jestFiles, options.testNamePattern))
  } catch (error) {
    console.error(error)
    return { passed: 0, failed: 1, skipped: [] }
  }
}

function add(one: TestCounts, other: TestCounts): TestCounts {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: [...one.skipped, ...other.skipped],
  }
}
