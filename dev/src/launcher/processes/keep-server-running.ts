import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import readline from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { type LogLevel, readableLine } from './readable-line.ts'

export type ServerPlan = {
  name: string
  /** A file for this very Node. */
  entry: string
  env: Record<string, string>
  /** Less severe lines are not printed. */
  logLevel: LogLevel
  print(line: string): void
  /** Told the pid of each process that is started for it. */
  onStart(pid: number): void
  /** Aborts when it shall not be waited for any more. */
  signal: AbortSignal
}

export type RunningServer = {
  readonly pid: number | undefined
  /** SIGTERM, and SIGKILL for what is still there after `milliseconds` or when `hurry` aborts. */
  stop(milliseconds: number, hurry: AbortSignal): Promise<void>
}

/** A server ended before it was ready for the first time: starting it again would not help. */
export class ServerStartError extends Error {
  override name = 'ServerStartError'
}

const FIRST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 30_000
/** After so long a life the next crash counts as a first one. */
const STEADY_MS = 60_000

/**
 * Starts a server and resolves when it is ready; later, when it crashes, starts it again after a growing pause. The server
 * tells its port over IPC as `{ listening: port }`, answers `GET /readyz` there, and stops when the channel closes.
 *
 * @throws ServerStartError
 */
export async function keepServerRunning(plan: ServerPlan): Promise<RunningServer> {
  let child = launch(plan)
  let isAsked = false
  const stopping = new AbortController()

  const watch = (pause: number) => {
    const startedAt = performance.now()
    child.once('exit', async (code, signal) => {
      if (isAsked) return
      const next = performance.now() - startedAt > STEADY_MS ? FIRST_PAUSE_MS : pause
      plan.print(`ended by itself (${signal ?? `exit code ${code}`}); starting it again in ${next / 1000} s`)
      await sleep(next, null, { signal: stopping.signal }).catch(() => {})
      if (isAsked) return
      child = launch(plan)
      watch(Math.min(next * 2, LONGEST_PAUSE_MS))
    })
  }

  try {
    await ready(child, plan)
  } catch (error) {
    await end(child, 0, AbortSignal.abort())
    throw error
  }
  watch(FIRST_PAUSE_MS)
  return {
    get pid() {
      return child.pid
    },
    async stop(milliseconds, hurry) {
      isAsked = true
      stopping.abort()
      await end(child, milliseconds, hurry)
    },
  }
}

function launch({ entry, env, logLevel, print, onStart }: ServerPlan): ChildProcess {
  const child = spawn(process.execPath, [entry], {
    env,
    // a session of its own: Ctrl-C reaches the launcher alone, which stops the servers in order
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  for (const input of [child.stdout!, child.stderr!]) {
    readline.createInterface({ input }).on('line', (line) => {
      const readable = readableLine(line, logLevel)
      if (readable !== null) print(readable)
    })
  }
  child.on('error', (error) => print(error.message))
  if (child.pid !== undefined) onStart(child.pid)
  return child
}

async function ready(child: ChildProcess, { name, signal }: ServerPlan): Promise<void> {
  const ended = new AbortController()
  child.once('exit', () => ended.abort())
  const over = AbortSignal.any([ended.signal, signal])
  try {
    const port = await listening(child, over)
    const isReady = async () => {
      const answer = await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(2_000) }).catch(
        () => null,
      )
      await answer?.body?.cancel()
      return answer?.ok === true
    }
    while (!(await isReady())) await sleep(50, null, { signal: over })
  } catch (error) {
    if (!ended.signal.aborted) throw error
    throw new ServerStartError(`${name} could not start; what it said is above.`)
  }
}

async function listening(child: ChildProcess, signal: AbortSignal): Promise<number> {
  while (true) {
    const [message] = (await once(child, 'message', { signal })) as [unknown]
    if (typeof message === 'object' && message !== null && 'listening' in message) return Number(message.listening)
  }
}

async function end(child: ChildProcess, milliseconds: number, hurry: AbortSignal): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  const kill = () => void child.kill('SIGKILL')
  const timer = setTimeout(kill, milliseconds)
  if (hurry.aborted) kill()
  else hurry.addEventListener('abort', kill)
  child.kill('SIGTERM')
  await exited
  clearTimeout(timer)
  hurry.removeEventListener('abort', kill)
}
