import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { createVitest, type TestUserConfig } from 'vitest/node'
import { countTests, type TestCounts } from './count-tests.ts'

/**
 * Runs the facts of the infrastructure. It has its own packages, so it has its own vitest, too; they are installed when they are not
 * there. Where they cannot be, all of it is one skipped test.
 */
export async function runInfra(folder: string, files: string[], options: TestUserConfig): Promise<TestCounts> {
  if (spawnSync(process.execPath, [`${folder}/run/main.ts`, 'install'], { stdio: 'inherit' }).status !== 0) {
    const name = 'infra > all of it: its packages could not be installed; npm says why above'
    return { passed: 0, failed: 0, skipped: [{ name, isExcused: false }] }
  }
  const vitest = await createVitest({ ...options, root: folder, run: true, watch: false })
  await vitest.start(files)
  const counts = countTests(vitest.state.getTestModules(), vitest.state.getUnhandledErrors())
  await vitest.close()
  return counts
}

/** The files that are the infrastructure's, as absolute paths; with filters those that vitest would find by them. */
export function findInfraFiles(root: string, filters: readonly string[]): string[] {
  return fs
    .globSync('infra/**/*.test.ts', { cwd: root, exclude: ['**/node_modules/**'] })
    .filter((file) => filters.length === 0 || filters.some((filter) => file.includes(filter)))
    .map((file) => path.join(root, file))
}
