import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { compressFiles } from './compress-files.ts'
import { hintEngine } from './hint-engine.ts'
import { putOffSharedCode } from './put-off-shared-code.ts'

const ROOT = path.join(import.meta.dirname, '../../../..')
/** What the web build is made of. */
const SOURCES = [
  'mobile',
  'packages/contract',
  'packages/topik',
  'packages/korean',
  'packages/judge',
  'package-lock.json',
]
/** Not part of it: what tools write, and tests. */
const LEFT_OUT = /(^|\/)(node_modules|dist|\.expo|android|ios|expo-env\.d\.ts)(\/|$)|\.test\.tsx?$/

export type WebBuild = {
  /** Where the build is, or will be. */
  folder: string
  /** Resolves when it is there or could not be made; the reason is then in `<folder>.failed`. */
  done: Promise<void>
  stop(): void
}

/**
 * `small`: as learners get it, minified, with what servers send compressed beside it. `quick`: for a developer's machine, where a
 * third of the time counts and the way to the browser is short.
 */
export type WebBuildKind = 'small' | 'quick'

/**
 * Builds the app for the browser, at low priority, unless this very source was built before. The servers do not wait for it.
 * Only the last build of a kind is kept.
 */
export function buildWebApp(dataDir: string, kind: WebBuildKind, print: (line: string) => void): WebBuild {
  const kept = path.join(dataDir, 'web', kind)
  const folder = path.join(kept, hashSources())
  if (fs.existsSync(folder)) return { folder, done: Promise.resolve(), stop: () => {} }
  fs.rmSync(kept, { recursive: true, force: true })
  fs.mkdirSync(kept, { recursive: true })
  const making = `${folder}.making`
  const child = startExport(making, kind)
  const done = finish(child).then(async (reason) => {
    if (reason === null) {
      if (kind === 'small') {
        putOffSharedCode(making)
        hintEngine(making)
        await compressFiles(making)
      }
      fs.renameSync(making, folder)
    } else if (reason !== 'stopped') {
      fs.writeFileSync(`${folder}.failed`, reason)
      print(`web app     ${reason}`)
    }
  })
  return { folder, done, stop: () => child.kill('SIGKILL') }
}

function startExport(output: string, kind: WebBuildKind): ChildProcess {
  const expo = path.join(ROOT, 'node_modules/.bin/expo')
  const options = ['--platform', 'web', '--output-dir', output, ...(kind === 'quick' ? ['--no-minify'] : [])]
  const child = spawn(process.execPath, [expo, 'export', ...options], {
    cwd: path.join(ROOT, 'mobile'),
    env: { ...process.env, EXPO_OFFLINE: '1', EXPO_NO_TELEMETRY: '1', CI: '1' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  if (child.pid !== undefined) os.setPriority(child.pid, os.constants.priority.PRIORITY_LOW)
  return child
}

/** Null when it is built, else why not. */
async function finish(child: ChildProcess): Promise<string | null> {
  let last = ''
  child.stderr?.on('data', (chunk) => {
    last = (last + chunk).slice(-2000)
  })
  try {
    const [code, signal] = await once(child, 'exit')
    if (code === 0) return null
    if (signal === 'SIGKILL') return 'stopped'
    return `The app for the browser could not be built (${code ?? signal}): ${last.trim().split('\n').at(-1) ?? ''}`
  } catch (error) {
    return `The app for the browser could not be built: ${error instanceof Error ? error.message : String(error)}`
  }
}

function hashSources(): string {
  const hash = createHash('sha256')
  for (const file of SOURCES.flatMap(filesOf).sort())
    hash
      .update(file)
      .update('\0')
      .update(fs.readFileSync(path.join(ROOT, file)))
  return hash.digest('hex').slice(0, 16)
}

function filesOf(source: string): string[] {
  const full = path.join(ROOT, source)
  if (fs.statSync(full).isFile()) return [source]
  return fs
    .readdirSync(full, { withFileTypes: true })
    .filter(({ name }) => !LEFT_OUT.test(name))
    .flatMap(({ name }) => filesOf(`${source}/${name}`))
}
