import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const ROOT = path.join(import.meta.dirname, '../../../..')
/** Never part of a build: what tools write, and tests. */
const LEFT_OUT = /(^|\/)(node_modules|dist|\.expo|android|ios|expo-env\.d\.ts)(\/|$)|\.test\.tsx?$/

export type WebBuild = {
  /** Where the build is, or will be. */
  folder: string
  /** Resolves when it is there or could not be made; the reason is then in `<folder>.failed`. */
  done: Promise<void>
  stop(): void
}

type Recipe = {
  /** Folder of the builds: only the last one is kept. */
  kept: string
  /** What it is made of, from the root. */
  sources: readonly string[]
  /** As people call it, after "The". */
  what: string
  /** Of the workspace that it is built in. */
  cwd: string
  /** A program of Node, with what it is told to put the build into `output`. */
  program: (output: string) => readonly string[]
  env?: Readonly<Record<string, string>>
  /** What is done to a finished build before anybody is sent it. */
  finishing: (folder: string) => void | Promise<void>
  print: (line: string) => void
}

/** Builds something for browsers, at low priority, unless this very source was built before. The servers do not wait for it. */
export function buildInBackground(recipe: Recipe): WebBuild {
  const { kept, sources, what, finishing, print } = recipe
  const folder = path.join(kept, hashSources(sources))
  if (fs.existsSync(folder)) return { folder, done: Promise.resolve(), stop: () => {} }
  fs.rmSync(kept, { recursive: true, force: true })
  fs.mkdirSync(kept, { recursive: true })
  const making = `${folder}.making`
  const child = startBuild(recipe, making)
  const done = finish(child, what).then(async (reason) => {
    if (reason === null) {
      await finishing(making)
      fs.renameSync(making, folder)
    } else if (reason !== 'stopped') {
      fs.writeFileSync(`${folder}.failed`, reason)
      print(`web app     ${reason}`)
    }
  })
  return { folder, done, stop: () => child.kill('SIGKILL') }
}

function startBuild({ cwd, program, env = {} }: Recipe, output: string): ChildProcess {
  const child = spawn(process.execPath, program(output), {
    cwd: path.join(ROOT, cwd),
    env: { ...process.env, ...env, CI: '1' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  if (child.pid !== undefined) os.setPriority(child.pid, os.constants.priority.PRIORITY_LOW)
  return child
}

/** Null when it is built, else why not. */
async function finish(child: ChildProcess, what: string): Promise<string | null> {
  let last = ''
  child.stderr?.on('data', (chunk) => {
    last = (last + chunk).slice(-2000)
  })
  try {
    const [code, signal] = await once(child, 'exit')
    if (code === 0) return null
    if (signal === 'SIGKILL') return 'stopped'
    return `The ${what} could not be built (${code ?? signal}): ${last.trim().split('\n').at(-1) ?? ''}`
  } catch (error) {
    return `The ${what} could not be built: ${error instanceof Error ? error.message : String(error)}`
  }
}

function hashSources(sources: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of sources.flatMap(filesOf).sort())
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
