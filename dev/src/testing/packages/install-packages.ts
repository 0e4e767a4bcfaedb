import { spawnSync } from 'node:child_process'
import fs from 'node:fs'

const LIMIT_MS = 300_000

export type Wanted = {
  /** What they are for, as in "tests of the queue need it". */
  reason: string
  packages: readonly string[]
  isThere: () => boolean
}

/**
 * Installs Debian packages where that takes no question: root on Debian. All that is missing at once, because looking for what there is
 * takes longer than installing it. Tells what it does; false when something cannot be had.
 */
export function installPackages(all: readonly Wanted[], print: (line: string) => void): boolean {
  const missing = all.filter(({ isThere }) => !isThere())
  if (missing.length === 0) return true
  const packages = missing.flatMap((wanted) => wanted.packages)
  if (process.getuid?.() !== 0 || !fs.existsSync('/usr/bin/apt-get')) {
    for (const { packages, reason } of missing) {
      const names = packages.join(' ')
      print(`${names} is not installed: ${reason}. On Debian: apt-get install ${names}`)
    }
    return false
  }
  print(`Installing ${packages.join(' ')} with apt-get ...`)
  apt(['update', '-q'])
  apt(['install', '-y', '-q', '--no-install-recommends', ...packages])
  const still = missing.filter(({ isThere }) => !isThere())
  for (const { packages, reason } of still) print(`apt-get could not install ${packages.join(' ')}: ${reason}.`)
  return still.length === 0
}

function apt(args: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const { status, stderr } = spawnSync('apt-get', args, { env, timeout: LIMIT_MS, encoding: 'utf8' })
  if (status !== 0) process.stderr.write(stderr ?? '')
}
