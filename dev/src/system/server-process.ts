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
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      })
      child = started
      port = await listening(started)
      await ready(started, port)
    },
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    memory: () => residentMegabytes(child?.pid),
  }
}

async function listening(child: ChildProcess): Promise<number> {
  const ended = new AbortController()
  child.once('exit', (code, signal) =>
    ended.abort(new Error(`the server ended before it listened (${signal ?? code})`)),
  )
  while (true) {
    const [message] = (await once(child, 'message', { signal: ended.signal })) as [unknown]
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
