import { spawnSync } from 'node:child_process'
import fs from 'node:fs'

const LIMIT_MS = 300_000

export type Wanted = {
  /** What they are for, as in "tests of the queue need it". */
  reason: string
  packages: readonly string[]
  isThere: () => boolean
  print: (line: string) => void
}

/** Installs Debian packages where that takes no question: root on Debian. Tells what it does; false when they cannot be had. */
export function installPackages({ reason, packages, isThere, print }: Wanted): boolean {
  if (isThere()) return true
  const names = packages.join(' ')
  if (process.getuid?.() !== 0 || !fs.existsSync('/usr/bin/apt-get')) {
    print(`${names} is not installed: ${reason}. On Debian: apt-get install ${names}`)
    return false
  }
  print(`Installing ${names} with apt-get ...`)
  apt(['update', '-q'])
  apt(['install', '-y', '-q', '--no-install-recommends', ...packages])
  if (!isThere()) print(`apt-get could not install ${names}: ${reason}.`)
  return isThere()
}

function apt(args: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const { status, stderr } = spawnSync('apt-get', args, { env, timeout: LIMIT_MS, encoding: 'utf8' })
  if (status !== 0) process.stderr.write(stderr ?? '')
}
