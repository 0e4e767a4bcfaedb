import path from 'node:path'
import { keepServerRunning, type RunningServer } from './processes/keep-server-running.ts'
import { rememberProcesses } from './remembered-processes.ts'
import type { StartEnv } from './start-env.ts'

export type StartOptions = {
  env: StartEnv
  print(line: string): void
  /** Registers how to stop what was just started; last started is stopped first. */
  onStop(stop: (hurry: AbortSignal) => Promise<void>): void
  /** Aborts when everything shall stop, also in the middle of starting. */
  signal: AbortSignal
}

type ServerName = 'api-server' | 'ml-server'

const SOURCE = path.join(import.meta.dirname, '../../..')
const STOP_WITHIN_MS = 8_000

/**
 * Starts both servers side by side and resolves with what `whenApiIsReady` gives, once both are ready. When one cannot start,
 * the other one is ended too.
 *
 * @throws ServerStartError
 */
export async function startServers<T>(
  options: StartOptions & {
    pidFile: string
    variables: Record<ServerName, Record<string, string>>
    whenApiIsReady: () => Promise<T>
  },
): Promise<T> {
  const { env, print, pidFile, variables, whenApiIsReady } = options
  const running = new Map<ServerName, RunningServer>()
  const pids = new Map<ServerName, number>()
  const failed = new AbortController()
  const signal = AbortSignal.any([options.signal, failed.signal])
  // the ML server first: what it hands back or finishes still needs the API server
  options.onStop(async (hurry) => {
    await running.get('ml-server')?.stop(STOP_WITHIN_MS, hurry)
    await running.get('api-server')?.stop(STOP_WITHIN_MS, hurry)
  })

  const start = async (name: ServerName) => {
    const server = await keepServerRunning({
      name,
      entry: path.join(SOURCE, name, 'src/main.ts'),
      env: {
        ...variables[name],
        TRUEGUL_ENV: 'development',
        HOST: '127.0.0.1',
        LOG_LEVEL: env.logLevel,
        NODE_COMPILE_CACHE: env.compileCache,
      },
      logLevel: env.logLevel,
      print: (line) => print(`${name.padEnd(10)}  ${line}`),
      onStart(pid) {
        pids.set(name, pid)
        rememberProcesses(pidFile, [...pids.values()])
      },
      signal,
    })
    running.set(name, server)
  }
  const starting = [start('api-server').then(whenApiIsReady), start('ml-server')] as const
  try {
    const [made] = await Promise.all(starting)
    return made
  } catch (error) {
    failed.abort()
    await Promise.allSettled(starting)
    throw error
  }
}
