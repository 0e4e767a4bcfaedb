import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { LaunchError } from './launch-error.ts'
import type { PostgresBinaries } from './postgres-binaries.ts'
import { giveTo, type ServerAccount } from './server-account.ts'

const UNFINISHED = 'initialising-'

/**
 * Makes `home/data` an empty cluster whose superuser `postgres` has this password; a cluster that is there stays.
 * It is made beside and moved into place when whole, so a kill in the middle costs nothing but the time.
 *
 * @throws LaunchError `other-major-version`, `server-failed`
 */
export async function initCluster(options: {
  home: string
  binaries: PostgresBinaries
  account: ServerAccount
  superuserPassword: string
  durable: boolean
}): Promise<void> {
  const { home, binaries } = options
  const data = path.join(home, 'data')
  for (const name of fs.readdirSync(home)) if (name.startsWith(UNFINISHED)) discard(path.join(home, name))
  const version = path.join(data, 'PG_VERSION')
  if (!fs.existsSync(version)) return make(options, data)
  const major = fs.readFileSync(version, 'utf8').trim()
  if (major === binaries.major) return
  throw new LaunchError(
    'other-major-version',
    `${data} was made by PostgreSQL ${major} and this TrueGul brings ${binaries.major}; start it with the TrueGul that made it, or choose another directory with TRUEGUL_DATA_DIR.`,
  )
}

type Options = Parameters<typeof initCluster>[0]

async function make({ home, binaries, account, superuserPassword, durable }: Options, data: string): Promise<void> {
  const workshop = fs.mkdtempSync(path.join(home, UNFINISHED))
  const passwordFile = path.join(workshop, 'password')
  fs.writeFileSync(passwordFile, superuserPassword, { mode: 0o600 })
  giveTo(account, passwordFile)
  giveTo(account, workshop)
  const made = path.join(workshop, 'data')
  const initdb = account.spawn(
    binaries.initdb,
    [
      ...['-D', made, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8'],
      // the same order and case rules on every machine, whatever its own locale
      ...['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions'],
      ...(durable ? [] : ['--no-sync']),
    ],
    { cwd: home, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const { code, complaint } = await outcome(initdb)
  if (code !== 0) {
    discard(workshop)
    throw new LaunchError('server-failed', `PostgreSQL could not make its files in ${home}: ${complaint}`)
  }
  fs.renameSync(made, data)
  discard(workshop)
}

async function outcome(child: ChildProcess): Promise<{ code: number | null; complaint: string }> {
  let complaint = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    complaint = (complaint + text).slice(-2000)
  })
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, complaint: complaint.trim() }
}

/** An initdb whose launcher was killed may still be writing here for a moment; what it leaves goes at the next start. */
function discard(directory: string): void {
  try {
    fs.rmSync(directory, { recursive: true, force: true, maxRetries: 3, retryDelay: 100 })
  } catch {}
}
