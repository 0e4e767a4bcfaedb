import { spawn } from 'node:child_process'
import path from 'node:path'
import { text } from 'node:stream/consumers'

// npm run check: everything that is asked of the sources before tests run. Most steps keep one core busy, so two run at a time.

const root = path.join(import.meta.dirname, '../../../..')
const LANES = 2

/** The longest first, so that the lanes end together. */
const STEPS = [
  'npm run check --workspace mobile',
  'npm run check --workspace console',
  'tsc --noEmit',
  'node infra/run/main.ts check',
  'knip',
  'depcruise --config .dependency-cruiser.cjs packages api-server ml-server ops dev evals console infra/environments infra/modules infra/run',
  'node dev/src/checks/generate/main.ts --check',
  'npm run lint',
  'npm run lint-workflows',
  'npm run lint-compose',
  'node dev/src/checks/audit/main.ts',
]

const waiting = [...STEPS]
const failed: string[] = []
await Promise.all(Array.from({ length: LANES }, runLane))
if (failed.length > 0) console.log(`\nNot in order:\n${failed.map((step) => `  ${step}`).join('\n')}`)
process.exit(failed.length > 0 ? 1 : 0)

async function runLane(): Promise<void> {
  for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
    const begun = performance.now()
    const { isFine, said } = await run(step)
    const seconds = ((performance.now() - begun) / 1000).toFixed(0)
    console.log(`${isFine ? 'ok' : 'FAILED'} ${seconds} s: ${step}\n${said}`.trimEnd())
    if (!isFine) failed.push(step)
  }
}

/** `npm run` has put the programs of the packages on the path. What a step says is kept together. */
async function run(step: string): Promise<{ isFine: boolean; said: string }> {
  const child = spawn(step, { cwd: root, shell: true, stdio: ['ignore', 'pipe', 'pipe'] })
  const isFine = new Promise<boolean>((resolve) => {
    child.once('error', () => resolve(false)).once('close', (code) => resolve(code === 0))
  })
  const [out, error] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { isFine: await isFine, said: out + error }
}
