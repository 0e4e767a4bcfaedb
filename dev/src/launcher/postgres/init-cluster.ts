import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { hasNoSpace } from './is-disk-full.ts'
import { diskFull, LaunchError } from './launch-error.ts'
import type { PostgresBinaries } from './postgres-binaries.ts'
import { giveTo, type ServerAccount } from './server-account.ts'

const UNFINISHED = 'initialising-'
/** What a new cluster takes, its first log segments, and what the launcher keeps beside it. Bytes. */
const FIRST_START = 100 * 1024 * 1024

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
  requireUser(account)
  // asked before, because an initdb that fails takes its files away again and tells nothing but text
  if (hasNoSpace(home, FIRST_START)) throw diskFull(home)
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

/** initdb asks for the name of its user, which it needs for nothing else. */
function requireUser({ owner }: ServerAccount): void {
  if (owner !== null) return // `nobody` is everywhere
  try {
    os.userInfo()
  } catch (error) {
    throw new LaunchError(
      'no-such-user',
      `This process runs as user ${process.getuid?.()}, which /etc/passwd does not name, and PostgreSQL makes no files for such a user; add the user there, or start TrueGul as one that is named.`,
      { cause: error },
    )
  }
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
