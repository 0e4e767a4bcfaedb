import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
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
  const written = fs.existsSync(pidFile) ? Number.parseInt(fs.readFileSync(pidFile, 'utf8'), 10) : null
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
  const left = postgresProcesses(cluster).join(', ')
  throw new LaunchError(
    'directory-in-use',
    `PostgreSQL (process ${left}) holds ${dataDirectory} and does not stop; end it first.`,
  )
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
