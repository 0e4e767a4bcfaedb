import type { ChildProcess } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { isPortFree } from './free-port.ts'
import { hasNoSpace } from './is-disk-full.ts'
import { diskFull, LaunchError } from './launch-error.ts'
import type { PostgresBinaries } from './postgres-binaries.ts'
import { clusterName } from './postgres-processes.ts'
import type { ServerAccount } from './server-account.ts'
import { logFile, openLog } from './server-log.ts'

export type ServerOptions = {
  home: string
  binaries: PostgresBinaries
  account: ServerAccount
  superuserPassword: string
  port: number
  durable: boolean
}

/**
 * Starts the server on `home/data` and resolves when it takes connections, after recovery where there was a crash.
 *
 * @throws LaunchError `port-taken`, `directory-incomplete`, `server-failed`
 */
export async function runServer(options: ServerOptions): Promise<ChildProcess> {
  const { home, binaries, account, port } = options
  if (!(await isPortFree(port))) {
    throw new LaunchError(
      'port-taken',
      `Port ${port} of 127.0.0.1, meant for PostgreSQL, is taken; free it or give another port.`,
    )
  }
  const data = path.join(home, 'data')
  const settings = Object.entries(settingsOf(options)).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const log = openLog(home)
  const child = account.spawn(binaries.postgres, ['-D', data, ...settings], {
    cwd: home,
    // a session of its own: Ctrl-C reaches the launcher alone, which stops the servers before their database
    detached: true,
    stdio: ['ignore', log, log],
  })
  fs.closeSync(log)
  child.on('error', () => {}) // told through `pid` being absent
  try {
    await accepting(child, options)
  } catch (error) {
    child.kill('SIGQUIT')
    throw error
  }
  return child
}

function settingsOf({ home, port, durable }: ServerOptions): Record<string, string | number> {
  return {
    cluster_name: clusterName(path.join(home, 'data')),
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '', // a socket's path may have 107 bytes, a data directory's more
    // tests run several servers and their own looks on one database
    max_connections: durable ? 60 : 120,
    shared_buffers: '48MB',
    // four processes less, which one person's machine does not need
    io_method: 'sync',
    max_logical_replication_workers: 0,
    password_encryption: 'scram-sha-256',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // details and statements of errors hold what learners wrote and who they are
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
}

const RECOVERY_LIMIT_MS = 300_000
/** Not listening yet, and listening but still recovering. */
const COMING_UP = new Set(['ECONNREFUSED', '57P03'])
const WRONG_PASSWORD = '28P01'

async function accepting(child: ChildProcess, { home, port, superuserPassword }: ServerOptions): Promise<void> {
  const deadline = performance.now() + RECOVERY_LIMIT_MS
  while (performance.now() < deadline) {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) break
    const code = await tryConnection(superuserUrl(port, superuserPassword))
    if (code === null) return
    if (code === WRONG_PASSWORD) {
      throw new LaunchError(
        'directory-incomplete',
        `The passwords in ${path.join(home, 'passwords.json')} are not those of the database beside it; put the right file back, or move ${home} away to begin anew.`,
      )
    }
    if (!COMING_UP.has(code)) break
    await sleep(20)
  }
  if (hasNoSpace(home)) throw diskFull(home)
  throw new LaunchError('server-failed', `PostgreSQL did not start: ${lastWords(home)} (more in ${logFile(home)}).`)
}

export const superuserUrl = (port: number, password: string, database = 'postgres') =>
  `postgres://postgres:${password}@127.0.0.1:${port}/${database}`

/** Null when it worked, else the error's code. */
async function tryConnection(url: string): Promise<string | null> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return null
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
  } finally {
    await client.end().catch(() => {})
  }
}

function lastWords(home: string): string {
  const lines = fs.readFileSync(logFile(home), 'utf8').trim().split('\n')
  const fatal = lines.findLast((line) => /FATAL|PANIC/.test(line)) ?? lines.at(-1) ?? ''
  return fatal.replace(/^.*?(FATAL|PANIC):\s*/, '') || 'it said nothing'
}
