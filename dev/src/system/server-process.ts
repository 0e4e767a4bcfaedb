import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { MACHINE_ENV } from '../testing/machine-env.ts'

export type ServerProcess = {
  /** Where it answers, while it runs. */
  readonly url: string
  readonly isRunning: boolean
  readonly pid: number | undefined
  /** Starts it, with other variables if given, and resolves when it is ready. */
  start(change?: Record<string, string>): Promise<void>
  /** SIGTERM and the end of the process. */
  stop(): Promise<void>
  /** SIGKILL, as a crash. */
  kill(): Promise<void>
  /** Resident memory in MB, now. Linux only; NaN elsewhere. */
  memory(): number
}

/** UTF-16 code units: the line that says why it could not start is among the last. */
const LAST_WORDS = 2_000

/** A server of ours as a process of its own, which a test may end and start again as often as it likes. */
export function serverProcess(entry: string, env: Record<string, string>): ServerProcess {
  let child: ChildProcess | null = null
  let port = 0

  const end = async (how: 'SIGTERM' | 'SIGKILL') => {
    const running = child
    child = null
    if (!running || running.exitCode !== null || running.signalCode !== null) return
    const exited = once(running, 'exit')
    running.kill(how)
    await exited
  }

  return {
    get url() {
      return `http://127.0.0.1:${port}`
    },
    get isRunning() {
      return child !== null && child.exitCode === null && child.signalCode === null
    },
    get pid() {
      return child?.pid
    },
    async start(change = {}) {
      const started = spawn(process.execPath, [entry], {
        env: { ...MACHINE_ENV, ...env, ...change },
        stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
      })
      child = started
      port = await listening(started, passOn(started))
      await ready(started, port)
    },
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    memory: () => residentMegabytes(child?.pid),
  }
}

/** What the server logs goes on to this process; gives what it said last. */
function passOn({ stdout }: ChildProcess): () => string {
  let last = ''
  stdout?.setEncoding('utf8').on('data', (said: string) => {
    last = (last + said).slice(-LAST_WORDS)
    process.stdout.write(said)
  })
  return () => last
}

async function listening(child: ChildProcess, lastWords: () => string): Promise<number> {
  const ended = new AbortController()
  // "close" and not "exit": by then all it said has been read.
  child.once('close', (code, signal) => ended.abort(`it ended with ${signal ?? code}`))
  while (true) {
    const [message] = await once(child, 'message', { signal: ended.signal }).catch((error) => {
      if (!ended.signal.aborted) throw error
      throw new Error(`the server did not listen: ${ended.signal.reason}; its last words: ${lastWords()}`)
    })
    if (typeof message === 'object' && message !== null && 'listening' in message) return Number(message.listening)
  }
}

async function ready(child: ChildProcess, port: number): Promise<void> {
  while (child.exitCode === null && child.signalCode === null) {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null)
    await answer?.body?.cancel()
    if (answer?.ok) return
    await sleep(50)
  }
}

/** Memory that a process holds in RAM, in MB, shared pages included. */
function residentMegabytes(pid: number | undefined): number {
  if (pid === undefined || process.platform !== 'linux') return Number.NaN
  const kilobytes = /VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Number(kilobytes) / 1024
}
