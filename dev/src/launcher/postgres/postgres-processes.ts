import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { processIdentity } from '../processes/process-identity.ts'
import { LaunchError } from './launch-error.ts'

/**
 * The name every process of a data directory's server carries in its command line, main process and connections alike. It is
 * the one mark that root in a container can read of another user's process; /proc/PID/cwd is closed to it.
 */
export function clusterName(dataDirectory: string): string {
  return `truegul-${createHash('sha256').update(dataDirectory).digest('hex').slice(0, 16)}`
}

/** Pids of the live processes of that server. */
export function postgresProcesses(cluster: string): number[] {
  return process.platform === 'linux' ? fromProc(cluster) : fromPs(cluster)
}

/**
 * Stops what a killed launcher left running on a data directory, and says whether there was something. Also takes away a pid
 * file whose pid now belongs to a stranger, which PostgreSQL would take for a running server.
 *
 * @throws LaunchError `directory-in-use` when a server does not stop
 */
export async function stopServer(dataDirectory: string): Promise<boolean> {
  const cluster = clusterName(dataDirectory)
  const pidFile = path.join(dataDirectory, 'postmaster.pid')
  const writer = readPidFile(dataDirectory)
  if (writer !== null && isMoved(writer, dataDirectory)) {
    await stopMoved(writer.pid, dataDirectory)
    return true
  }
  const written = writer?.pid ?? null
  const found = postgresProcesses(cluster)
  if (found.length === 0) {
    if (written !== null) fs.rmSync(pidFile, { force: true })
    return false
  }
  const hasMain = written !== null && found.includes(written)
  if (hasMain) signal(written, 'SIGINT') // fast: ends sessions, writes a checkpoint
  if (await allGone(cluster, hasMain ? 30_000 : 2_000)) return true
  for (const pid of postgresProcesses(cluster)) signal(pid, 'SIGQUIT') // at once: the next start recovers from the log
  if (await allGone(cluster, 10_000)) return true
  throw holds(postgresProcesses(cluster), dataDirectory)
}

const holds = (pids: readonly number[], dataDirectory: string) =>
  new LaunchError(
    'directory-in-use',
    `PostgreSQL (process ${pids.join(', ')}) holds ${dataDirectory} and does not stop; end it first: kill -INT ${pids[0]}`,
  )

type Writer = { pid: number; directory: string }

/** The main process that made the pid file, and the directory's path at that time. */
function readPidFile(dataDirectory: string): Writer | null {
  const file = path.join(dataDirectory, 'postmaster.pid')
  if (!fs.existsSync(file)) return null
  const [pid = '', directory = ''] = fs.readFileSync(file, 'utf8').split('\n')
  return { pid: Number.parseInt(pid, 10), directory }
}

/**
 * A server goes on when its directory gets another name, with the name of before in its command line. Of a copied directory it is
 * no server: the pid file at its path of before is still there.
 */
function isMoved({ pid, directory }: Writer, dataDirectory: string): boolean {
  if (directory === dataDirectory || readPidFile(directory)?.pid === pid) return false
  return postgresProcesses(clusterName(directory)).includes(pid)
}

async function stopMoved(pid: number, dataDirectory: string): Promise<void> {
  for (const [how, patience] of [
    ['SIGINT', 30_000],
    ['SIGQUIT', 10_000],
  ] as const) {
    signal(pid, how)
    const deadline = performance.now() + patience
    while (performance.now() < deadline) {
      if (processIdentity(pid) === null) return
      await sleep(25)
    }
  }
  throw holds([pid], dataDirectory)
}

/** Waits until no process of the server is left; false when `milliseconds` went by. */
export async function allGone(cluster: string, milliseconds: number): Promise<boolean> {
  const deadline = performance.now() + milliseconds
  while (postgresProcesses(cluster).length > 0) {
    if (performance.now() > deadline) return false
    await sleep(25)
  }
  return true
}

/** A process that is gone already is what was wanted. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

function fromProc(cluster: string): number[] {
  const pids = fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return pids
    .filter((pid) => procFile(pid, 'comm').trim() === 'postgres' && procFile(pid, 'cmdline').includes(cluster))
    .map(Number)
}

function procFile(pid: string, name: string): string {
  try {
    return fs.readFileSync(`/proc/${pid}/${name}`, 'utf8')
  } catch {
    return '' // it ended between the listing and the look
  }
}

function fromPs(cluster: string): number[] {
  const { stdout } = spawnSync('ps', ['-axo', 'pid=,command='], { encoding: 'utf8' })
  const lines = stdout.split('\n').filter((line) => line.includes(cluster) && line.includes('postgres'))
  return lines.map((line) => Number.parseInt(line, 10)).filter((pid) => pid !== process.pid)
}
