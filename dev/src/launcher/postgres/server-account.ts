import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { LaunchError } from './launch-error.ts'

/** Whom PostgreSQL's programs run as. */
export type ServerAccount = {
  /** Owner of its files; null leaves them with this process's user. */
  owner: { uid: number; gid: number } | null
  spawn(program: string, args: readonly string[], options?: SpawnOptions): ChildProcess
  /** True when the program runs and ends well. */
  runs(program: string, args: readonly string[]): boolean
}

/** `nobody`: the account that every Linux has and that owns nothing. PostgreSQL refuses to run as root. */
const NOBODY = { uid: 65534, gid: 65534 }

/**
 * Root becomes `nobody`. A directory below one that `nobody` may not enter (root's own home is 0700) is reached with the
 * single capability that passes over file permissions: the servers beside it run as root with all of them.
 *
 * @throws LaunchError `cannot-drop-root`
 */
export function serverAccount(directory: string): ServerAccount {
  if (process.getuid?.() !== 0) return account(null, [])
  const entered = spawnSync('/bin/sh', ['-c', 'cd "$0"', directory], { ...NOBODY, stdio: 'ignore' })
  if (entered.error) {
    throw new LaunchError(
      'cannot-drop-root',
      'PostgreSQL does not run as root, and here root may not become another user; start TrueGul as an ordinary user.',
      { cause: entered.error },
    )
  }
  if (entered.status === 0) return account(NOBODY, [])
  const reaching = account(NOBODY, SETPRIV)
  if (reaching.runs('/bin/sh', ['-c', 'cd "$0"', directory])) return reaching
  throw new LaunchError(
    'directory-unusable',
    `PostgreSQL does not run as root, and no other user may enter ${directory}; set TRUEGUL_DATA_DIR to a directory that others may enter, such as /var/lib/truegul.`,
  )
}

const SETPRIV = [
  'setpriv',
  `--reuid=${NOBODY.uid}`,
  `--regid=${NOBODY.gid}`,
  '--clear-groups',
  '--inh-caps=-all,+dac_override',
  '--ambient-caps=-all,+dac_override',
  '--no-new-privs',
]

function account(owner: ServerAccount['owner'], wrapper: readonly string[]): ServerAccount {
  const ids = owner !== null && wrapper.length === 0 ? owner : {}
  const command = (program: string, args: readonly string[]): [string, string[]] => {
    const [first = program, ...rest] = [...wrapper, program, ...args]
    return [first, rest]
  }
  return {
    owner,
    spawn: (program, args, options = {}) => spawn(...command(program, args), { ...options, ...ids }),
    runs: (program, args) => spawnSync(...command(program, args), { ...ids, stdio: 'ignore' }).status === 0,
  }
}

/**
 * Gives a file or directory to the account.
 *
 * @throws LaunchError `directory-unusable` where owners are not to be changed: some mounts, some containers
 */
export function giveTo({ owner }: ServerAccount, file: string): void {
  if (owner === null) return
  try {
    fs.chownSync(file, owner.uid, owner.gid)
  } catch (error) {
    throw new LaunchError(
      'directory-unusable',
      `PostgreSQL does not run as root, and root may not give ${file} to another user; set TRUEGUL_DATA_DIR to a local directory, or start TrueGul as an ordinary user.`,
      { cause: error },
    )
  }
}
